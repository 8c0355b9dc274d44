"""Thai that is not as it should be typed: told with its place, mended where the meaning is certain."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.checks.fixes import fix_text
from macros.checks.letters import letters
from macros.checks.texts import texts
from tests.conftest import ROOT, Project, judged_in

TOLD = {
    "ถูกอยู่แล้ว": ("ที่ประชุม น้ำ\n", []),
    "ดูเหมือนกันทุกที่": ("ทํางาน เเละ\u200bนํ้า\n", []),
    "ลำดับ": ("ก\nใน ท่ีประชุม นำ้\n", ["2:4 W-TEXT-12"]),
    "คัดลอกจาก PDF": ("ก าหนด\n", ["1:1 W-TEXT-12"]),
    "ไม่แน่": ("ก\nใน น ้า\n", ["2:4 W-TEXT-14"]),
    "วางผิดที่": ("ก ทีื่\n", ["1:4 W-TEXT-13"]),
    "แบบอักษรเก่า": ("ที\uf70a \uf0b7\n", ["1:1 W-TEXT-11"]),
    "ในโค้ด": ("`ท่ี` และ\n```\nท่ี\n```\n", []),
    "ในที่อยู่": ("https://a.go.th/ท่ี [ก](ท่ี.pdf) [ก](<ท่ี 1.pdf>)\n\n[ข]: ท่ี.pdf\n", []),
    "ชื่อไฟล์": ("---\nfiles: [ท่ี.pdf,\n  นํ้า.pdf]\nfiles:\n- ท่ี.pdf\n---\n", []),
    "ข้อความของเชิงอรรถ": ("[^1]: ท่ี\n", ["1:7 W-TEXT-12"]),
}
MENDED = {
    "หัวข้อย่อยของ Word": ("\uf0b7 ข้อหนึ่ง\n\uf0a7\tข้อสอง\n", "- ข้อหนึ่ง\n- ข้อสอง\n"),
    "เครื่องหมายถูก": ("\uf0fc ผ่าน ที\uf70aปรึกษา\n", "✓ ผ่าน ที่ปรึกษา\n"),
    "คัดลอกจาก PDF": ("ก าหนด ที ่ประชุม น ้า\n", "กำหนด ที่ประชุม น ้า\n"),
    "ที่อยู่และชื่อไฟล์": (
        "ท่ี https://a.go.th/ท่ี [ท่ี](ท่ี.pdf) `ท่ี`\n",
        "ที่ https://a.go.th/ท่ี [ที่](ท่ี.pdf) `ท่ี`\n",
    ),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_what_is_typed_wrong_is_told_at_its_place(text: str, told: list[str]) -> None:
    found = list(letters(text, "f.md"))
    assert [f"{item.place} {item.code}".removeprefix("f.md:") for item in found] == told


@pytest.mark.parametrize(("text", "meant"), MENDED.values(), ids=MENDED)
def test_what_is_certain_is_mended_and_told_no_more(text: str, meant: str) -> None:
    better = fix_text(text.encode())
    assert better
    assert better.content.decode() == meant
    assert fix_text(better.content) is None
    assert {item.code for item in letters(meant, "f.md")} <= {"W-TEXT-14"}


def test_a_private_letter_of_no_certain_meaning_is_refused(project: Project) -> None:
    (project.root / "docs").mkdir()
    project.write("docs/a.md", "ก\nข \ue123 \uf04a \U00100000\n")
    found = list(texts(judged_in(project.root, "docs/a.md")))
    assert [f"{item.place} {item.code}" for item in found] == [
        "docs/a.md:2:3 E-TEXT-10", "docs/a.md:2:5 E-TEXT-10", "docs/a.md:2:7 E-TEXT-10",
    ]  # fmt: skip
    assert "(U+E123)" in found[0].message


def test_the_source_document_stays_as_it_was_written(tmp_path: Path) -> None:
    for path in ("data/source/manual.txt", "data/terms.yml"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("ท่ี", encoding="utf-8")
    found = texts(judged_in(tmp_path, "data/source/manual.txt", "data/terms.yml"))
    assert [item.place.path for item in found] == ["data/terms.yml"]


def test_nothing_in_the_project_is_typed_wrong() -> None:
    for top in ("data", "docs"):
        paths = (path for kind in ("*.md", "*.yml") for path in (ROOT / top).rglob(kind))
        names = [path.relative_to(ROOT).as_posix() for path in paths]
        assert names
        assert list(texts(judged_in(ROOT, *names))) == []
