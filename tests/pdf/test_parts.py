"""A volume that is printed in parts is the volume that is printed in one piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from PIL import Image

from macros.book.print_view import PICTURE, TEMPLATES
from macros.pdf import division
from macros.pdf.division import divided
from macros.pdf.faces import FAMILY
from macros.pdf.pdf_builder import PdfBuilder
from macros.pdf.print_document import PrintDocument
from macros.pdf.render_pdf import press
from macros.views.publication import Publication
from tests.built.pdf import Pdf
from tests.conftest import ROOT

FACES = (TEMPLATES / "faces.css").read_text(encoding="utf-8")
STYLE = f"""{FACES}
html {{ font: 11pt "{FAMILY}" }} .running-office {{ height: 0; string-set: office content() }}
@page {{ size: A4; margin: 2cm; @top-left {{ content: string(office) }} @top-right {{ content: string(chapter, first) }}
  @bottom-center {{ content: "หน้า " counter(page) " / " target-counter(url(#the-end), page) }} }}
@page front {{ @bottom-center {{ content: counter(page, upper-alpha) }} }}
@page wide {{ size: A4 landscape }}
@page :nth(1 of text) {{ counter-reset: page 1 }}
.front {{ page: front }} .text {{ page: text }} .wide {{ page: wide }} .fresh, .front {{ break-before: page }}
h1 {{ string-set: chapter content(); bookmark-level: 1 }} h2 {{ bookmark-level: 2 }}
nav a::after {{ content: leader(". ") target-counter(attr(href), page) }}"""
TABLE = '<table><tr><th scope="col">ที่</th><th scope="col">น้ำ</th></tr><tr><td>1</td><td>ปั๊ม</td></tr></table>'
BODIES = {
    "ตอน-1": f'<p>สำนักงาน (1) <a href="#ตอน-3">ไปตอนที่ 3</a></p>{TABLE}<h2 id="ข้อ-1">ข้อ</h2>'
    + "<p>ยาว</p>" * 60,
    "b": f'<p><i>ตั้งอยู่</i> <a href="#b">นี่</a> <a href="https://example.org/a(1)">นอก</a></p>{TABLE}',
    "ตอน-3": '<p><b>กี๊</b> <a href="#contents">สารบัญ</a></p><svg width="9" height="9"><title>ภาพ (2 0 R)</title></svg>',
}


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that little is worth it."""
    monkeypatch.setattr(division, "_LONG", 0)
    monkeypatch.setattr(division, "_LEAST", 0)


@pytest.fixture(scope="module")
def emblem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("pictures") / "ตรา.png"
    Image.new("RGB", (9, 9), "navy").save(file)
    return file


def volume(bodies: dict[str, str], emblem: Path | None = None) -> PrintDocument:
    contents = "".join(f'<li><a href="#{key}">{key}</a></li>' for key in bodies)
    chapters = "".join(
        f'<section class="chapter fresh{" wide" * (key == "b")}"><h1 id="{key}">บท {key}</h1>{body}'
        f"{'<p id=the-end></p>' * (key == list(bodies)[-1])}</section>".replace(
            "id=the-end", 'id="the-end"'
        )
        for key, body in bodies.items()
    )
    shown = f'<img alt="ตรา" src="{PICTURE}{quote("ตรา.png")}">' if emblem else ""
    html = (
        f'<!doctype html><html lang="th"><head><title>เล่ม</title><style>{STYLE}</style></head><body>'
        f'<section class="cover"><p class="running-office">สำนักงาน &amp; กลุ่ม</p><p>ปก</p>{shown}</section>'
        f'<section class="front"><nav><h1 id="contents">สารบัญ</h1><ul>{contents}</ul></nav></section>'
        f'<main class="text">{chapters}</main></body></html>'
    )
    pictures = {"ตรา.png": emblem} if emblem else {}
    return PrintDocument(Publication("report", "a", "a", "ทดสอบ"), html, pictures)


def said(pdf: Pdf) -> dict[str, Any]:
    """All that a reader, and a reader's program, is told of a PDF."""
    reader = pdf.reader
    return {
        "texts": pdf.texts,
        "pictures": [each.tobytes() for each in pdf.drawing(1)],
        "labels": list(reader.page_labels),
        "bookmarks": [
            (each.title, reader.get_destination_page_number(each)) for each in flat(reader.outline)
        ],
        "places": {
            key: (reader.get_destination_page_number(each), each.top)
            for key, each in reader.named_destinations.items()
        },
        "links": sorted(map(str, links(pdf))),
        "structure": list(structure(pdf)),
        "told": dict(reader.metadata or {}),
    }


def flat(items: Any) -> Iterator[Any]:
    for item in items:
        yield from flat(item) if isinstance(item, list) else [item]


def links(pdf: Pdf) -> Iterator[object]:
    for page in pdf.reader.pages:
        for item in (each.get_object() for each in page.get("/Annots", [])):
            yield (
                page.page_number,
                item["/Rect"],
                item.get("/Dest"),
                item.get("/A"),
                item["/Contents"],
            )


def structure(pdf: Pdf) -> Iterator[object]:
    """Each element in order: how deep, what, on which page, its alternative text, its headings."""
    pages = {page.indirect_reference.idnum: page.page_number for page in pdf.reader.pages}
    ids: dict[str, int] = {}
    waiting = [(0, pdf.root["/StructTreeRoot"]["/K"][0])]
    while waiting:
        depth, each = waiting.pop()
        if isinstance(each, int):
            yield depth, each
            continue
        item = each.get_object()
        about = item.get("/A") or {}
        if "/ID" in item:
            assert item["/ID"] not in ids
            ids[item["/ID"]] = len(ids)
        heads = [ids[head] for head in about.get("/Headers", [])]
        page = pages[item.raw_get("/Pg").idnum] if "/Pg" in item else None
        yield depth, item.get("/S", item.get("/Type")), page, item.get("/Alt"), heads
        waiting += [(depth + 1, kid) for kid in reversed(item.get("/K", []))]


def printer(folder: Path) -> PdfBuilder:
    return replace(PdfBuilder.of(ROOT / ".cache"), cache=folder)


@pytest.fixture
def bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that what cannot be bound is not printed in one piece instead."""
    monkeypatch.setattr(PdfBuilder, "_alone", None)


@pytest.mark.usefixtures("bound")
def test_it_says_the_same_everywhere(tmp_path: Path, emblem: Path) -> None:
    item, press_ = volume(BODIES, emblem), printer(tmp_path / "kept")
    assert len(divided(item.html).parts) == 3  # type: ignore[union-attr]
    (made,) = press_.printed([item], lambda _: None)
    whole = press(press_._job(item, tmp_path / "whole.pdf"))
    assert (made.reason, made.imprint) == ("", whole)
    assert said(Pdf(made.file)) == said(Pdf(tmp_path / "whole.pdf"))


@pytest.mark.usefixtures("bound")
@pytest.mark.parametrize(("times", "binders"), [(99, 1), (1, 0)])
def test_an_edit_prints_one_part_and_new_feet_only_with_other_pages(
    times: int, binders: int, tmp_path: Path
) -> None:
    press_ = printer(tmp_path / "kept")
    press_.printed([volume(BODIES)], lambda _: None)
    before = kept(press_)
    edited = volume({**BODIES, "b": "<p>อื่น</p>" * times})
    (again,) = press_.printed([edited], lambda _: None)
    assert {kind: len(names - before[kind]) for kind, names in kept(press_).items()} == {
        "part": 1,
        "binder": binders,
    }
    (fresh,) = printer(tmp_path / "fresh").printed([edited], lambda _: None)
    assert fresh.file.read_bytes() == again.file.read_bytes()


@pytest.mark.usefixtures("bound")
def test_a_binder_that_is_kept_badly_is_printed_again(tmp_path: Path) -> None:
    press_ = printer(tmp_path / "kept")
    (made,) = press_.printed([volume(BODIES)], lambda _: None)
    before = made.file.read_bytes()
    made.file.unlink()
    for name in kept(press_)["binder"]:
        (press_.cache / name).write_text('{"pdf": {"objects": [{"array": 1}]}}', encoding="utf-8")
    (again,) = press_.printed([volume(BODIES)], lambda _: None)
    assert (again.reason, again.file.read_bytes()) == ("", before)


def kept(press_: PdfBuilder) -> dict[str, set[str]]:
    return {
        kind: {each.name for each in press_.cache.glob(f"*.{kind}")} for kind in ("part", "binder")
    }


def test_what_cannot_be_bound_is_printed_in_one_piece(tmp_path: Path) -> None:
    """A link to nowhere, for one, which is left out then."""
    (made,) = printer(tmp_path).printed(
        [volume({**BODIES, "b": '<p><a href="#no">x</a></p>'})], lambda _: None
    )
    assert made.reason == ""
    assert made.imprint.pages == len(Pdf(made.file).pages)


@pytest.mark.parametrize(
    "html",
    [
        "<p>ใบ</p>",
        volume({"a": "<p>ใบเดียว</p>"}).html,
        volume({**BODIES, "b": '<p>คำ<span class="note-below">หมายเหตุ</span></p>'}).html,
    ],
)
def test_what_is_not_parted(html: str) -> None:
    assert divided(html) is None
