"""One file, whatever it is: what is found in it. Nothing that a file holds makes this raise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from macros.privacy.detector import find
from macros.privacy.finding import Finding, Passage
from macros.privacy.masking import masked
from macros.privacy.plain import View, bare, celled, joined, peeled, seen
from macros.privacy.readers import readable
from macros.privacy.remainder import BROKEN, HIDDEN
from macros.source.picture import SHOWN, is_decodable

_COMMAS = {".csv", ".tsv"}
_SOFT, _REPEATED = re.compile("[ะ-ฺเ-๎]"), re.compile(r"(\D)\1+")


def in_text(text: str, suffix: str = "") -> list[Finding]:
    """What is found in the text of a file with this suffix, each at its line and column."""
    lines = [0, *(found.end() for found in re.finditer("\n", text))]
    ends: dict[str, int] = {}
    found = []
    views = [bare(text), peeled(text), *([celled(text)] if suffix in _COMMAS else [])]
    spans = {span for view in _views(*dict.fromkeys(views)) for span in _spans(view)}
    for start, end, kind in sorted(spans):
        if start >= ends.get(kind, 0):
            line = bisect_right(lines, start)
            found.append(Finding(kind, line, start - lines[line - 1] + 1))
        ends[kind] = max(end, ends.get(kind, 0))
    return sorted(found, key=lambda item: (item.line, item.column))


def _views(*views: View) -> Iterator[View]:
    """The views of a text, and those in which the letters of a scan are joined."""
    for view in views:
        yield view
        together = joined(view)
        if together:
            yield together


def _spans(view: View) -> Iterator[tuple[int, int, str]]:
    """Where hits in a view of a text start and end in the text itself, with their kinds."""
    for hit in find(view.text):
        yield view.source(hit.start), view.source(hit.end - 1) + 1, hit.kind


def in_name(path: str) -> list[Finding]:
    """The kinds that are found in the name of a file, or of a folder it stands in."""
    words = seen(path).replace("_", " ").replace("/", "\n\n")
    return [Finding(kind) for kind in sorted({hit.kind for hit in find(words)})]


def scan_attachment(content: bytes, suffix: str) -> list[Finding]:
    """What is found in any other file, by its content and suffix (".pdf"), by part."""
    found: list[Finding] = []
    known: set[tuple[str, str]] = set()
    for item in readable(content, suffix.lower()):
        found += [item] if isinstance(item, Finding) else _of(item, known)
    if suffix.lower() in SHOWN and not _strange(found) and not is_decodable(content):
        found.append(Finding("unreadable", where=BROKEN))
    return _summed(found)


def _strange(found: list[Finding]) -> bool:
    """Whether a picture is no such thing."""
    return any(item.kind == "unreadable" and item.where not in HIDDEN for item in found)


def _of(passage: Passage, known: set[tuple[str, str]]) -> Iterator[Finding]:
    """The findings of a passage: for each kind and part the first place, and how many different
    ones. `known` is what has been found before in the file; an echo adds nothing to it.
    """
    hits: dict[tuple[str, str], dict[str, str]] = {}
    for view in _views(bare(passage.text)):
        for hit in find(view.text):
            key = hit.kind, _bones(hit.value)
            if not (key in known and (passage.echo or view.under)):
                at = view.source(hit.start)
                group = hits.setdefault((hit.kind, passage.part(at)), {})
                group.setdefault(hit.value, passage.at(at))
            known.add(key)
    for (kind, _), places in hits.items():
        yield Finding(kind, where=masked(next(iter(places.values()))), count=len(places))


def _bones(value: str) -> str:
    """A value without Thai vowels and marks and repeated letters, which readers of PDF spoil."""
    return _REPEATED.sub(r"\1", _SOFT.sub("", value))


def _summed(found: list[Finding]) -> list[Finding]:
    """Findings of one kind in one place as one."""
    counts: dict[tuple[str, str], int] = {}
    for item in found:
        counts[item.kind, item.where] = counts.get((item.kind, item.where), 0) + item.count
    return [Finding(kind, where=where, count=count) for (kind, where), count in counts.items()]
