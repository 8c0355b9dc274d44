"""Office documents as programs really write them: each is of use, or told of."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.enum.section import WD_SECTION
from PIL import Image

from macros.checks.letterhead import letterhead
from macros.checks.template import TEMPLATE, template
from macros.word.trial import template_failure
from tests.conftest import judged_in
from tests.word.docx import Docx

Parts = dict[str, bytes]
_MAIN, _TYPES, _RELS = "word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def own() -> Parts:
    """The parts of an office's document: a logo, a cover, a header with a picture, a list."""
    document = docx.Document()
    logo = BytesIO()
    Image.new("RGB", (30, 20), "teal").save(logo, "PNG")
    document.add_picture(logo)
    document.add_paragraph("[ชื่อเล่ม]")
    document.add_paragraph("รายการ", style="List Bullet")
    header = document.sections[0].header
    header.paragraphs[0].add_run("หัวกระดาษ").add_picture(logo)
    document.add_section(WD_SECTION.NEW_PAGE)
    found = BytesIO()
    document.save(found)
    with ZipFile(found) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Parts) -> bytes:
    found = BytesIO()
    with ZipFile(found, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return found.getvalue()


def edit(name: str, old: str, new: str, count: int = -1) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        assert old.encode() in parts[name], old
        parts[name] = parts[name].replace(old.encode(), new.encode(), count)

    return change


def drop(name: str) -> Callable[[Parts], None]:
    return lambda parts: parts.pop(name) and None


def rename(old: str, new: str) -> Callable[[Parts], None]:
    """A part under another name, everywhere."""

    def change(parts: Parts) -> None:
        parts[new] = parts.pop(old)
        rels = old.replace("word/", "word/_rels/") + ".rels"
        if rels in parts:
            parts[new.replace("word/", "word/_rels/") + ".rels"] = parts.pop(rels)
        for name in parts:
            if name == _TYPES or name.endswith(".rels"):
                for was, now in ((old, new), (old.split("/")[-1], new.split("/")[-1])):
                    parts[name] = parts[name].replace(was.encode(), now.encode())

    return change


def strict(parts: Parts) -> None:
    """As Word saves "Strict Open XML Document"."""
    ours = b"http://schemas.openxmlformats.org/"
    theirs = b"http://purl.oclc.org/ooxml/"
    pairs = [
        (b"wordprocessingml/2006/main", b"wordprocessingml/main"),
        (b"officeDocument/2006/relationships", b"officeDocument/relationships"),
        (b"officeDocument/2006/extended-properties", b"officeDocument/extendedProperties"),
        (b"drawingml/2006/main", b"drawingml/main"),
        (b"drawingml/2006/wordprocessingDrawing", b"drawingml/wordprocessingDrawing"),
        (b"drawingml/2006/picture", b"drawingml/picture"),
    ]
    for name in parts:
        if name != _TYPES:
            for old, new in pairs:
                parts[name] = parts[name].replace(ours + old, theirs + new)
    edit(_MAIN, "<w:document ", '<w:document w:conformance="strict" ')(parts)


def null(parts: Parts) -> None:
    relation = '<Relationship Id="rId99" Type="http://x/relationships/image" Target="NULL"/>'
    edit(_RELS, "</Relationships>", f"{relation}</Relationships>")(parts)


def unnamed(parts: Parts) -> None:
    name = "word/styles.xml"
    parts[name] = re.sub(rb'<w:name w:val="List Bullet"/>', b"", parts[name])


def backslashes(parts: Parts) -> None:
    for name in list(parts):
        parts[name.replace("/", "\\")] = parts.pop(name)


def capitals(parts: Parts) -> None:
    parts["Word/Document.xml"] = parts.pop(_MAIN)
    parts["Word/_rels/Document.xml.rels"] = parts.pop(_RELS)


def untyped(parts: Parts) -> None:
    parts[_TYPES] = re.sub(rb"<Override [^>]*document\.main[^>]*/>", b"", parts[_TYPES])


def twice(parts: Parts) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
    relation = f'<Relationship Id="rId98" Type="{kind}" Target="styles.xml"/>'
    edit(_RELS, "</Relationships>", f"{relation}</Relationships>")(parts)


def plain_xml(parts: Parts) -> None:
    parts[_TYPES] = re.sub(
        rb'ContentType="[^"]*styles\+xml"', b'ContentType="application/xml"', parts[_TYPES]
    )


def nowhere(parts: Parts) -> None:
    parts[_RELS] = re.sub(rb'Target="header1.xml"', b'Target="gone.xml"', parts[_RELS])


GOOD: dict[str, Callable[[Parts], None]] = {
    "as it is": lambda parts: None,
    "strict": strict,
    "relation to NULL": null,
    "main part of another name": rename(_MAIN, "word/document2.xml"),
    "dotx": edit(_TYPES, "document.main+xml", "template.main+xml"),
    "no styles": drop("word/styles.xml"),
    "no numbering": drop("word/numbering.xml"),
    "no settings": drop("word/settings.xml"),
    "no theme": drop("word/theme/theme1.xml"),
    "no core properties": drop("docProps/core.xml"),
    "no picture": drop("word/media/image1.png"),
    "no header": nowhere,
    "header without its relations": drop("word/_rels/header1.xml.rels"),
    "a style without a name": unnamed,
    "backslashes": backslashes,
    "other capitals": capitals,
    "main part without a type": untyped,
    "styles twice": twice,
    "styles as any XML": plain_xml,
    "png without a type": edit(_TYPES, 'Extension="png"', 'Extension="x"'),
    "no relations of the document": drop(_RELS),
    "absolute targets": edit(_RELS, 'Target="', 'Target="/word/'),
}  # fmt: skip
LACKING = {
    "relation to NULL", "no styles", "no numbering", "no settings", "no theme", "no core properties",
    "no picture", "no header",
}  # fmt: skip
BAD: dict[str, tuple[Callable[[Parts], None], str]] = {
    "no main part": (drop(_MAIN), "FILE-04"),
    "no types": (drop(_TYPES), "FILE-04"),
    "no relations at all": (drop("_rels/.rels"), "FILE-04"),
    "docm": (
        edit(_TYPES, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
             "application/vnd.ms-word.document.macroEnabled.main"),
        "FILE-06",
    ),
    "a workbook": (edit(_TYPES, "wordprocessingml.document.main", "spreadsheetml.sheet.main"), "FILE-04"),
}  # fmt: skip


def made(change: Callable[[Parts], None]) -> bytes:
    parts = own()
    change(parts)
    return zipped(parts)


def told(folder: Path, data: bytes) -> list[str]:
    (folder / "data").mkdir()
    (folder / TEMPLATE).write_bytes(data)
    return [problem.code for problem in template(judged_in(folder))]


@pytest.mark.parametrize("name", GOOD)
def test_what_word_opens_is_of_use(tmp_path: Path, name: str) -> None:
    data = made(GOOD[name])
    assert told(tmp_path, data) == ["W-FILE-52"] * (name in LACKING)
    found = letterhead(data)
    assert template_failure(found.data) == ""
    document = docx.Document(BytesIO(found.data))
    assert [each.text for each in document.paragraphs if "ชื่อเล่ม" in each.text]


@pytest.mark.parametrize("name", BAD)
def test_what_is_none_is_an_error(tmp_path: Path, name: str) -> None:
    change, code = BAD[name]
    assert told(tmp_path, made(change)) == [f"E-{code}"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (_OLD + b"\0" * 99 + "EncryptedPackage\0".encode("utf-16-le"), "E-FILE-50"),
        (_OLD + b"\0" * 99, "E-FILE-51"),
    ],
)
def test_a_password_and_an_old_file_are_told_as_what_they_are(
    tmp_path: Path, data: bytes, code: str
) -> None:
    assert told(tmp_path, data) == [code]


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / TEMPLATE).write_bytes(made(null))
    (problem,) = template(judged_in(tmp_path))
    assert "(NULL)" in problem.message


def test_no_picture_is_asked_for_that_is_not_there(tmp_path: Path) -> None:
    """Word shows a cross there, or refuses the file."""
    found = Docx(letterhead(made(drop("word/media/image1.png"))).data)
    for name in ("word/document.xml", "word/header1.xml"):
        text = found.parts[name].decode()
        assert "r:embed" not in text
        assert "w:drawing" not in text


def test_it_is_mended_in_the_same_way_each_time() -> None:
    data = made(strict)
    assert letterhead(data).lacking == letterhead(data).lacking == ()
    assert b"purl.oclc.org" not in b"".join(
        ZipFile(BytesIO(letterhead(data).data)).read(name) for name in own()
    )


def test_a_document_without_a_body_is_told() -> None:
    assert template_failure(letterhead(made(edit(_MAIN, "w:body", "w:nobody"))).data)
