"""A letter that no face draws is told of wherever a volume's words come from."""

from __future__ import annotations

import pytest

from macros.book.document import compose
from macros.book.volume_set import volumes
from macros.cache.records import Records
from macros.checks.undrawn_letters import undrawn_letters
from macros.pdf.print_document import print_document
from tests.book.odd import png
from tests.conftest import Project, approved

FOLDER = "docs/sar/2569/ind-01"
ABOUT = "data/source/about.yml"
PREFACE = "docs/procedures/standards-work/0-preface.md"
FILES = ("ภาพ中.png", "แกลเลอรี文.png", "แนบ漢.png", "ลิงก์字.png")
PIECE = """---
title: รายงาน 本
date: 2569-01-15
kind: รายงานผล
group: กลุ่มอำนวยการ
personal_data: ไม่มี
files: [แกลเลอรี文.png, แนบ漢.png]
links: [{title: เว็บ 人, address: "https://example.org/"}, "https://example.org/口"]
---

ข้อความ 川 และ &#128077;

## หัวข้อ 田

![ภาพ 目](ภาพ中.png)

[เปิด 耳](ลิงก์字.png "ชื่อ 手")

| หัว 足 |
|---|
| 木 |

`林` ก[^1]

```
森
```

[^1]: 金
"""
PLACES = {  # letters of the volumes, and where they are told of
    "本": f"{FOLDER}/a.md:2:15", "人": f"{FOLDER}/a.md:8:22", "口": f"{FOLDER}/a.md:8:80",
    "川": f"{FOLDER}/a.md:11:9", "👍": f"{FOLDER}/a.md:11:15", "田": f"{FOLDER}/a.md:13:11",
    "目": f"{FOLDER}/a.md:15:7", "耳": f"{FOLDER}/a.md:17:7", "足": f"{FOLDER}/a.md:19:7", "木": f"{FOLDER}/a.md:21:3",
    "林": f"{FOLDER}/a.md:23:2", "森": f"{FOLDER}/a.md:26:1", "金": f"{FOLDER}/a.md:29:7",
    "雪": f"{FOLDER}/summary.md:3:1",
    "海": f"{PREFACE}:3:1", "島": f"{PREFACE}:5:3", "町": f"{PREFACE}:7:2",
    "県": "data/procedures/standards-work.yml:", "市": "data/office.yml:",
    **{name[-5]: f"{FOLDER}/{name}:1:1" for name in FILES},
}  # fmt: skip


@pytest.fixture
def filled(project: Project) -> Project:
    for folder in (FOLDER, PREFACE.rpartition("/")[0]):
        (project.root / folder).mkdir(parents=True)
    for number, name in enumerate(FILES):
        (project.root / FOLDER / name).write_bytes(png(0, 8, wide=20 + number))
    project.write(f"{FOLDER}/a.md", PIECE)
    project.write(f"{FOLDER}/summary.md", "## ผลการดำเนินงาน\n\n雪\n")
    project.write(PREFACE, "# คำนำ 雲\n\n海\n\n- 島\n\n[町](https://example.org/)\n")
    project.edit("data/procedures/standards-work.yml", "เห็นชอบ: step-3", "เห็นชอบ県: step-3")
    office = (project.root / "data/office.yml").read_text(encoding="utf-8")
    project.write("data/office.yml", office.replace("name: สำนักงาน", "name: 市 สำนักงาน", 1))
    about = (project.root / ABOUT).read_text(encoding="utf-8")
    project.write(ABOUT, about.replace("office: ", "office: 市 "))
    return project


def test_every_place_of_a_volume_is_told(filled: Project) -> None:
    archive, _ = approved(filled.root)
    told = {}
    for problem in undrawn_letters(archive, filled.root):
        for letter in PLACES:
            if f"{letter} (" in problem.message:
                told.setdefault(letter, str(problem.place))
    for letter, place in PLACES.items():
        assert told[letter].startswith(place), letter
    undrawn = {
        letter
        for each in volumes(archive, filled.root)
        for letter in print_document(compose(each), Records(None)).strange
    }
    assert undrawn == set(PLACES)  # and what is never printed is not told


def test_data_that_are_not_printed_are_not_told(project: Project) -> None:
    project.edit("data/search.yml", "โฮม,", "漢字,")
    assert list(undrawn_letters(approved(project.root)[0], project.root)) == []


def test_a_file_in_another_script_is_told_letter_by_letter(project: Project) -> None:
    (project.root / FOLDER).mkdir(parents=True)
    letters = "".join(map(chr, range(0x4E00, 0x4E40)))
    head = PIECE.partition("files:")[0].replace("本", "") + "---\n\n"
    project.write(f"{FOLDER}/a.md", f"{head}{letters} {letters}\n")
    found = list(undrawn_letters(approved(project.root)[0], project.root))
    assert [problem.place.column for problem in found] == list(range(1, 65))
