"""The office's own document: its styles and cover are kept, and one that could harm is refused."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from PIL import Image

from macros.checks.template import TEMPLATE, template
from macros.word.document import WordJob
from tests.conftest import Project, approved, judged_in

from .conftest import made
from .docx import Docx, W


def letterhead(*, cover: bool = True) -> bytes:
    """A document as Word's own users make it."""
    document = docx.Document()
    document.styles["Heading 1"].font.size = Pt(33)
    if cover:
        document.add_paragraph("ตราของสำนักงาน")
        parted = document.add_paragraph("เล่ม [ชื่อ")
        parted.add_run("เล่ม]")
        document.add_paragraph("[สำนักงาน]")
    found = BytesIO()
    document.save(found)
    return found.getvalue()


def changed(change: Callable[[dict[str, bytes]], None]) -> bytes:
    with ZipFile(BytesIO(letterhead())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    found = BytesIO()
    with ZipFile(found, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return found.getvalue()


def added(name: str, data: bytes) -> bytes:
    return changed(lambda parts: parts.update({name: data}))


def related(kind: str) -> bytes:
    """A document that names something outside of it."""
    relation = (
        f'<Relationship Id="rIdX" Type="http://x/relationships/{kind}" '
        'Target="https://example.org/x" TargetMode="External"/></Relationships>'
    )

    def change(parts: dict[str, bytes]) -> None:
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(b"</Relationships>", relation.encode())

    return changed(change)


def macros_by_type() -> bytes:
    def change(parts: dict[str, bytes]) -> None:
        name, kind = "[Content_Types].xml", b"wordprocessingml.document.main+xml"
        parts[name] = parts[name].replace(
            b"application/vnd.openxmlformats-officedocument." + kind,
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
        )

    return changed(change)


HOSTILE = {
    "no zip": (lambda: b"%PDF-1.7 is no Word file", "FILE-04"),
    "empty": (lambda: b"", "FILE-04"),
    "cut": (lambda: letterhead()[:-200], "FILE-04"),
    "another zip": (lambda: _zip(), "FILE-04"),
    "macros": (lambda: added("word/vbaProject.bin", b"x"), "FILE-06"),
    "macros by type": (macros_by_type, "FILE-06"),
    "entities": (
        lambda: added("word/x.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
        "FILE-27",
    ),
    "broken": (lambda: added("word/x.xml", b"<x>"), "FILE-27"),
    "outside": (lambda: added("../x.xml", b"<x/>"), "FILE-27"),
    "twice": (lambda: added("WORD/document.xml", b"<x/>"), "FILE-27"),
    "embedded": (lambda: added("word/embeddings/oleObject1.bin", b"x"), "FILE-28"),
    "remote template": (lambda: related("attachedTemplate"), "FILE-28"),
    "remote picture": (lambda: related("image"), "FILE-28"),
}


def _zip() -> bytes:
    found = BytesIO()
    with ZipFile(found, "w") as archive:
        archive.writestr("a.txt", b"x")
    return found.getvalue()


@pytest.mark.parametrize(("make", "code"), HOSTILE.values(), ids=HOSTILE)
def test_what_could_harm_is_refused(tmp_path: Path, make: Callable[[], bytes], code: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / TEMPLATE).write_bytes(make())
    assert [problem.mistake.code for problem in template(judged_in(tmp_path))] == [code]


@pytest.mark.parametrize("limit", ["_UNPACKED", "_PARTS"])
def test_what_is_over_a_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / TEMPLATE).write_bytes(letterhead())
    assert list(template(judged_in(tmp_path))) == []
    monkeypatch.setattr(f"macros.checks.template.{limit}", 9)
    assert [problem.mistake.code for problem in template(judged_in(tmp_path))] == ["FILE-26"]


@pytest.mark.parametrize("make", [letterhead, lambda: related("hyperlink")])
def test_an_ordinary_document_passes(project: Project, make: Callable[[], bytes]) -> None:
    (project.root / TEMPLATE).write_bytes(make())
    assert list(template(judged_in(project.root))) == []
    approved(project.root)


def test_there_need_be_none(tmp_path: Path) -> None:
    assert list(template(judged_in(tmp_path))) == []


def test_its_cover_stands_first_with_the_volumes_names(shelf: dict[str, WordJob]) -> None:
    book = shelf["manual"]
    file = made(book, letterhead())
    words = [file.words(each) for each in file.paragraphs[:4]]
    assert words[:3] == ["ตราของสำนักงาน", f"เล่ม {book.publication.title}", book.office]
    styles = {file.style(each) for each in file.paragraphs}
    assert "CoverKind" not in styles


def test_without_a_cover_it_gives_styles_alone(shelf: dict[str, WordJob]) -> None:
    file = made(shelf["manual"], letterhead(cover=False))
    assert "CoverKind" in {file.style(each) for each in file.paragraphs}


def test_its_styles_are_kept_and_others_come_to_them(shelf: dict[str, WordJob]) -> None:
    file = made(shelf["example-sar-2599"], letterhead())
    styles = {each.get(f"{W}styleId"): each for each in file.xml("word/styles.xml")}
    size = styles["Heading1"].find(f"{W}rPr/{W}sz")
    assert size is not None
    assert size.get(f"{W}val") == "66"
    assert {"TableText", "CoverOffice", "ListParagraph", "TOC1"} <= set(styles)
    used = {file.style(each) for each in file.paragraphs} - {""}
    assert used <= set(styles)
    assert made(shelf["example-sar-2599"], letterhead()).data == file.data


def test_a_word_of_another_language_names_styles_its_own_way(shelf: dict[str, WordJob]) -> None:
    """Word in Thai gives `heading 1` the id "1"; what is written follows."""

    def change(parts: dict[str, bytes]) -> None:
        name = "word/styles.xml"
        parts[name] = parts[name].replace(b'w:styleId="Heading1"', b'w:styleId="1"')

    file = made(shelf["order"], changed(change))
    assert file.parts
    manual = made(shelf["manual"], changed(change))
    assert sum(manual.style(each) == "1" for each in manual.paragraphs) == 12


def logo() -> BytesIO:
    found = BytesIO()
    Image.new("RGB", (30, 20), "teal").save(found, "PNG")
    found.seek(0)
    return found


def crowded() -> bytes:
    """A cover in whose paragraphs words stand beside a logo, a tab, a link and a page's end."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run().add_picture(logo())
    paragraph.add_run("เล่ม [ชื่อ")
    paragraph.add_run("เล่ม] ").bold = True
    paragraph.add_run("\t[สำนักงาน]")
    relation = document.part.relate_to(
        "https://example.org/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    link.append(paragraph.add_run("[สำนักงาน] บนเว็บ")._r)
    paragraph._p.append(link)
    paragraph.add_run("ท้ายหน้า [สำนักงาน]").add_break(WD_BREAK.PAGE)
    found = BytesIO()
    document.save(found)
    return found.getvalue()


def told(file: Docx, paragraph: Element) -> list[str]:
    """What a paragraph shows, in order: words, and the names of what is none."""
    kinds = {f"{W}{name}" for name in ("drawing", "tab", "br")}
    return [
        each.text or "" if each.tag == f"{W}t" else each.tag.removeprefix(W)
        for each in file.shown(paragraph)
        if each.tag in kinds or (each.tag == f"{W}t" and each.text)
    ]


def test_what_stands_beside_the_names_stays(shelf: dict[str, WordJob]) -> None:
    book = shelf["manual"]
    file = made(book, crowded())
    assert told(file, file.paragraphs[0]) == [
        "drawing", f"เล่ม {book.publication.title}", " ", "tab", book.office, "[สำนักงาน] บนเว็บ",
        f"ท้ายหน้า {book.office}", "br",
    ]  # fmt: skip
