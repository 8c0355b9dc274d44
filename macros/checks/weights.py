"""The rule for weights: what an edition weighs must add up to what it says."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from macros.checks.context import Context
from macros.model.numbers import decimal
from macros.source.diagnostic import Diagnostic
from macros.source.node import KeyPath, Node


def weights(context: Context) -> Iterator[Diagnostic]:
    """Problems of the office's weights."""
    root = context.files.get("data/standards.yml")
    if root:
        yield from of_standards(root)


def of_standards(root: Node) -> Iterator[Diagnostic]:
    """Problems in data/standards.yml: the weights of an edition's standards, those of each
    standard's indicators and of each indicator's considerations, against their total. Weights not given are not judged.
    """
    for place, edition in root.records("editions", "*"):
        total = _number(edition, "weight_total")
        standards = list(edition.records("standards", "*"))
        yield from _sum(root, (*place, "weight_total"), total, standards, "มาตรฐาน")
        for key_path, standard in standards:
            share = _number(standard, "weight")
            members = [
                (at, item)
                for at, item in edition.records("indicators", "*")
                if item.text("standard") == standard.text("id")
            ]
            yield from _sum(root, (*place, *key_path, "weight"), share, members, "ตัวบ่งชี้")
        for key_path, item in edition.records("indicators", "*"):
            share, inner = _number(item, "weight"), list(item.records("considerations", "*"))
            yield from _sum(root, (*place, *key_path, "weight"), share, inner, "ประเด็น")


def _sum(
    root: Node,
    place: KeyPath,
    total: Decimal | None,
    members: list[tuple[KeyPath, Node]],
    noun: str,
) -> Iterator[Diagnostic]:
    given = [_number(node, "weight") for _, node in members]
    found = [number for number in given if number is not None]
    if total is None or not found or len(found) < len(members):
        return
    if sum(found) != total:
        yield root.problem(place, "REL-09", noun=noun, found=sum(found), total=total)


def _number(node: Node, key: str) -> Decimal | None:
    try:
        return decimal(node.text(key) or "")
    except ValueError:
        return None
