"""Every field of the data files and of the head of evidence, made from the models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.evidence.front_matter import FrontMatter
from macros.model.field_list import FieldEntry, field_entries
from macros.model.schema import models, schema
from macros.model.source import OF_SOURCE
from macros.templating import environment
from macros.views.view import TEMPLATES, View

_ABOUT = {
    "data/office.yml": "สำนักงาน กลุ่ม ตำแหน่ง และเว็บไซต์",
    "data/standards.yml": "มาตรฐานและตัวบ่งชี้",
    "data/assignments.yml": "ผู้รับผิดชอบตัวบ่งชี้และคณะทำงาน",
    "data/terms.yml": "คำจำกัดความ",
    "data/references.yml": "เอกสารอ้างอิง",
    "data/evidence.yml": "ประเภทหลักฐานและไฟล์แนบ",
    "data/privacy.yml": "ข้อยกเว้นของข้อมูลส่วนบุคคล",
    "data/procedures/<คู่มือ>.yml": "คู่มือหนึ่งเล่ม",
    "data/sar/<ปี>.yml": "ผลการประเมินของปีหนึ่ง",
    "data/calendar/<ปี>.yml": "ปฏิทินของปีหนึ่ง",
    "data/search.yml": "คำที่ใช้ค้นหา (ไม่มีไฟล์นี้ก็ได้)",
    "data/example/office.yml": "สำนักงานสมมติของรายงานตัวอย่าง",
    "data/source/errata.yml": "ข้อสังเกตต่อต้นฉบับ",
    "data/source/about.yml": "ต้นฉบับเป็นของสำนักงานใด",
}
_EVIDENCE = "docs/sar/<ปี>/<ตัวบ่งชี้>/<หลักฐาน>.md"
_OF_SOURCE = "ต้นฉบับ"  # what says so is of no use to an office without one


@dataclass(frozen=True)
class DescribedFile:
    """A kind of file: where it stands, what it is about, its fields."""

    path: str
    about: str
    fields: tuple[FieldEntry, ...]


def described_files(*, source: bool = True) -> Iterator[DescribedFile]:
    """Every kind of file that people fill in; without what is of a source document, if there is none."""
    for path, model in models().items():
        entries = field_entries(schema(model))
        found = tuple(each for each in entries if source or _OF_SOURCE not in each.meaning)
        if source or path not in OF_SOURCE:
            yield DescribedFile(path, _ABOUT[path], found)
    about = "ส่วนหัวของหลักฐาน ระหว่างเส้น --- สองเส้น"
    yield DescribedFile(_EVIDENCE, about, tuple(field_entries(schema(FrontMatter))))


def about(path: str) -> str:
    """What a file of data/ is about, in a few words. Raises KeyError for one of no kind."""
    folder = path.rpartition("/")[0]
    kinds = (kind for kind in _ABOUT if "<" in kind and kind.rpartition("/")[0] == folder)
    return _ABOUT.get(path) or _ABOUT[next(kinds, path)]


def fields(view: View) -> Markup:
    """The fields as tables of a page."""
    files = list(described_files(source=view.manual.source is not None))
    return view.render("fields.html", files=files)


def fields_text() -> str:
    """The fields as a file of Markdown, to be read where the data stand, before anything is built."""
    template = environment(TEMPLATES).get_template("fields.md")
    return template.render(files=list(described_files()))
