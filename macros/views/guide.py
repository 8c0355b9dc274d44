"""Views for the page that teaches how evidence is written."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup, escape

from macros.evidence.front_matter import FrontMatter
from macros.evidence.links import LinkTargets
from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.markup import Renderer
from macros.evidence.sample import SAMPLE_NAME, sample
from macros.source.diagnostic import Location
from macros.source.mistakes import Rule, catalogue
from macros.views.addresses import HELP
from macros.views.new_file_links import evidence_text
from macros.views.view import View

_FAMILIES = {
    "TEXT": "ตัวอักษรในไฟล์",
    "YAML": "รูปแบบของไฟล์ข้อมูล",
    "DATA": "ค่าในไฟล์ข้อมูล",
    "DATE": "วันที่และปี",
    "FLOW": "ขั้นตอนและผัง",
    "REL": "ข้อมูลที่ต้องตรงกัน",
    "CAL": "ปฏิทินปฏิบัติงาน",
    "SAR": "ปีของรายงานการประเมินตนเอง",
    "FRONT": "ส่วนหัวของหลักฐาน",
    "MARK": "ข้อความของหลักฐาน",
    "LINK": "ลิงก์และภาพในหลักฐาน",
    "FILE": "ไฟล์และแฟ้ม",
    "VOL": "เล่ม PDF และ Word",
    "PAGE": "หน้าเว็บที่เขียนเอง",
    "CONF": "การตั้งค่าใน mkdocs.yml",
    "BUILD": "การสร้างเว็บไซต์",
    "SITE": "เว็บไซต์ที่สร้างแล้ว",
    "PII": "ข้อมูลส่วนบุคคล",
}
_FIELDS = ("fields.md", "ช่องของไฟล์ข้อมูล")
_WRITING = (f"{HELP}#sample", "การจัดรูปแบบข้อความ")
_SLIPS = (f"{HELP}#slips", "เรื่องที่มักพลาด")
_STUCK = ("PUBLISHING.md#เมื่อติดขัด", "เมื่อเผยแพร่แล้วติดขัด")
_GUIDES = ("CONTRIBUTING.md", "PUBLISHING.md")  # which stand in the repository, not on the site
_EXPLAINED = {
    "TEXT": (_SLIPS,),
    "YAML": (_FIELDS,),
    "DATA": (_FIELDS,),
    "DATE": (_SLIPS,),
    "FLOW": (_FIELDS,),
    "REL": (_FIELDS,),
    "CAL": (_FIELDS,),
    "SAR": (_FIELDS,),
    "FRONT": ((f"{HELP}#fields", "รายการในส่วนหัวของหลักฐาน"),),
    "MARK": (_WRITING,),
    "LINK": (_WRITING,),
    "FILE": (_SLIPS,),
    "VOL": (_SLIPS, ("CONTRIBUTING.md#ข้อมูลอยู่ที่ไหน", "ต้นแบบ Word และตราของสำนักงาน")),
    "PAGE": (_WRITING, (f"{HELP}#steps", "แบบฟอร์มเพิ่มหลักฐานทีละขั้น")),
    "CONF": (("CONTRIBUTING.md#เมื่อเปลี่ยนไปใช้โปรแกรมรุ่นใหม่", "เมื่อเปลี่ยนไปใช้โปรแกรมรุ่นใหม่"),),
    "BUILD": (("CONTRIBUTING.md#ตรวจในเครื่องของท่าน-ไม่บังคับ", "คำสั่งที่ใช้ในเครื่องของท่าน"), _STUCK),
    "SITE": (_STUCK,),
    "PII": (
        (f"{HELP}#private", "สิ่งที่ห้ามเผยแพร่"),
        ("personal-data.md", "เมื่อข้อมูลส่วนบุคคลเผยแพร่ออกไปแล้ว"),
    ),
}
"""Where more is said of what a family of mistakes is about: pages (or parts of them) and their names."""
_OF_SOURCE = {
    "DATA-13", "DATA-18", "REL-01", "REL-02", "REL-03", "REL-04", "REL-70", "REL-71",
}  # fmt: skip
"""Mistakes that only a project with a source document can make."""
_NOTHING = LinkTargets("", frozenset(), {}, frozenset())


def evidence_fields(view: View) -> Markup:
    """Every key of the front matter, with what it holds and what may be written."""
    kind, group = view.manual.evidence.kinds[0], view.manual.office.groups[0]
    indicators = ", ".join(item.id for item in view.manual.edition.indicators[1:3])
    own = {"kind": [kind.id, kind.name], "group": [group.id], "supports": [f"[{indicators}]"]}
    own["considerations"] = ["[con-01]"]
    own["reviewed_by"] = [item.id for item in view.manual.office.positions[:1]]
    fields = [
        (name, field, own.get(name, field.examples or []))
        for name, field in FrontMatter.model_fields.items()
    ]
    return view.render("evidence_fields.html", fields=fields)


def evidence_kinds(view: View) -> Markup:
    """The ids that evidence may name: kinds, groups, indicators; and the largest file."""
    return view.render("evidence_kinds.html")


def mistakes(view: View) -> Markup:
    """Every mistake that the check can tell of, by its code."""
    families: dict[str, list[Rule]] = {}
    entries = catalogue().values()
    for entry in (each for each in entries if view.manual.source or each.code not in _OF_SOURCE):
        families.setdefault(entry.code.partition("-")[0], []).append(entry)
    explained = {
        family: [(_address(view, page), words) for page, words in pages]
        for family, pages in _EXPLAINED.items()
    }
    return view.render("mistakes.html", families=families, titles=_FAMILIES, explained=explained)


def _address(view: View, page: str) -> str:
    """The address of a page of the site, or of a guide on the code host, and of a heading in it."""
    name, _, heading = page.partition("#")
    if name not in _GUIDES:
        return view.link(page)
    return f"{view.manual.office.site.code.page(name)}#{quote(heading)}"


def evidence_sample(view: View) -> Markup:
    """A text as it is written, beside what the site makes of it."""
    source = sample()
    rendered = Renderer().render(MarkdownSource(source, Location(SAMPLE_NAME), "sample"), _NOTHING)
    written = Markup(str(escape(source)).replace("\n", "&#10;"))  # blank lines and all
    return view.render("evidence_sample.html", source=written, html=view.placed(rendered.html))


def evidence_template(view: View) -> Markup:
    """The text of a new evidence file, to copy."""
    year = view.archive.current
    standing = next(iter(year.standings.values()), None) if year else None
    text = evidence_text(year, standing) if year and standing else ""
    return view.render("evidence_template.html", text=text)
