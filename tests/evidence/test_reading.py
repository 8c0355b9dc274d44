"""Reading docs/sar/: pieces, narratives, the files they use, and every mistake at its place."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.evidence.names import Spellings
from macros.evidence.reading import Reading, read_evidence
from tests.conftest import sentence
from tests.evidence.files import SOUND

LARGEST = 64 * 1024
SPELT: Spellings = {
    "evidence kind": {"order": "order", "คำสั่ง": "order"},
    "group": {"admin": "admin", "กลุ่มอำนวยการ": "admin"},
    "indicator": {"ind-01": "ind-01", "1.1": "ind-01", "ind-02": "ind-02"},
}
FRONT = "title: {title}\ndate: 2568-11-03\nkind: คำสั่ง\ngroup: กลุ่มอำนวยการ\npersonal_data: ไม่มี\n"


def evidence(body: str = "เนื้อความ\n", more: str = "", title: str = "คำสั่งแต่งตั้ง") -> str:
    """A file of evidence; its body begins at line 8, one lower for each line more."""
    return f"---\n{FRONT.format(title=title)}{more}---\n{body}"


@dataclass(frozen=True)
class Shelf:
    """A project with docs/ and nothing else."""

    root: Path

    def put(self, path: str, content: str | bytes) -> None:
        file = self.root / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)

    def read(self, home: str = "", spelt: Spellings = SPELT) -> Reading:
        return read_evidence(self.root, home, {2568: spelt, 2569: spelt}, LARGEST)

    def told(self) -> list[str]:
        return sorted(map(sentence, self.read().problems))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_nothing_is_there(shelf: Shelf) -> None:
    assert shelf.read() == Reading((), (), (), ())


def test_name_that_a_mac_wrote_in_other_letters_is_the_same(shelf: Shelf) -> None:
    apart = unicodedata.normalize("NFD", "résumé ข้อมูล.jpg")
    shelf.put(f"sar/2569/ind-01/{apart}", SOUND["ภาพ.jpg"])
    together = unicodedata.normalize("NFC", apart)
    body = f"![ภาพ](<{together}>)\n\n[ภาพ](<{apart}>)\n"
    shelf.put("sar/2569/ind-01/a.md", evidence(body, f"files: {together}\n"))
    reading = shelf.read()
    assert reading.problems == ()
    assert [file.name for file in reading.pieces[0].attachments] == [apart]


def test_a_piece_with_everything(shelf: Shelf) -> None:
    shelf.put("index.md", "# หน้าแรก\n")
    for name in ("คำสั่ง ที่ 1.pdf", "แผน.docx", "ภาพ.jpg"):
        shelf.put(f"sar/2569/ind-01/{name}", SOUND[name])
    body = "# เรื่อง\n\n[ก](แผน.docx) [ข](../ind-02/02.md) [ค](../../../index.md)\n\n![ง](ภาพ.jpg)\n"
    more = "files: คำสั่ง ที่ 1.pdf\nsupports: ind-02\nlinks: https://x.example\n"
    shelf.put("sar/2569/ind-01/01-คำสั่ง.md", evidence(body, more))
    shelf.put("sar/2569/ind-02/02.md", evidence())
    reading = shelf.read()
    assert reading.problems == ()
    first, second = reading.pieces
    assert (first.year, first.indicator, first.anchor) == (2569, "ind-01", "piece-01-คำสั่ง")
    assert (first.front.kind, first.front.supports) == ("order", ("ind-02",))
    assert [file.name for file in first.attachments] == ["คำสั่ง ที่ 1.pdf", "ภาพ.jpg", "แผน.docx"]
    assert second.attachments == ()
    assert '<h4 id="piece-01-คำสั่ง--เรื่อง">' in first.html
    assert 'href="/sar/2569/ind-02.md#piece-02"' in first.html
    assert 'href="/index.md"' in first.html
    assert 'width="8"' in first.html
    assert first.unfinished == second.unfinished == ""
    assert {file.name for file in reading.files} == {"คำสั่ง ที่ 1.pdf", "แผน.docx", "ภาพ.jpg"}


def test_gallery_shows_what_the_body_does_not(shelf: Shelf) -> None:
    for name in ("ภาพ.jpg", "ภาพ.webp", "แผน.docx"):
        shelf.put(f"sar/2569/ind-01/{name}", SOUND[name])
    more = "files: [ภาพ.jpg, ภาพ.webp, แผน.docx]\n"
    shelf.put("sar/2569/ind-01/01.md", evidence("![ก](ภาพ.jpg)\n", more))
    (piece,) = shelf.read().pieces
    assert [file.name for file in piece.gallery] == ["ภาพ.webp"]


def test_a_picture_that_is_only_linked_is_listed_but_not_shown(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/ภาพ.jpg", SOUND["ภาพ.jpg"])
    shelf.put("sar/2569/ind-01/01.md", evidence("[ก](ภาพ.jpg)\n"))
    (piece,) = shelf.read().pieces
    assert [file.name for file in piece.attachments] == ["ภาพ.jpg"]
    assert piece.gallery == ()


def test_the_example_is_read_on_its_own(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/01.md", evidence(title="ของสำนักงาน"))
    shelf.put("example/sar/2569/ind-01/01.md", evidence(title="ของตัวอย่าง"))
    assert [piece.front.title for piece in shelf.read().pieces] == ["ของสำนักงาน"]
    assert [piece.front.title for piece in shelf.read("example/").pieces] == ["ของตัวอย่าง"]
    assert shelf.read("example/").pieces[0].path == "docs/example/sar/2569/ind-01/01.md"


def test_mistakes_of_a_body_have_the_lines_of_their_file(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/01.md", evidence("<b>\n\n[ก](ไม่มี.pdf)\n"))
    shelf.put("sar/2569/ind-01/02.md", evidence("\n<b>\n", "supports:\n"))
    assert [message.split(": ")[0] for message in shelf.told()] == [
        "docs/sar/2569/ind-01/01.md:10:5",
        "docs/sar/2569/ind-01/01.md:8:1",
        "docs/sar/2569/ind-01/02.md:10:1",
    ]


def test_mistakes_of_front_matter_and_body_are_told_at_once(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/01.md", evidence("<b>\n", "owner: ก\n"))
    assert [message.split(":")[1] for message in shelf.told()] == ["7", "9"]
    assert shelf.read().pieces == ()


def test_broken_pieces_do_not_hide_the_sound_ones(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/01.md", "")
    shelf.put("sar/2569/ind-01/02.md", evidence(title="ดี"))
    shelf.put("sar/2569/ind-01/03.md", "ก".encode("cp874") * 20)
    shelf.put("sar/2569/ind-01/04.md", b"\x89PNG\r\n\x1a\n")
    shelf.put("sar/2569/ind-01/05.md", evidence("ก" * 200_000))
    assert [piece.front.title for piece in shelf.read().pieces] == ["ดี"]
    assert [message.split(": ")[0].rpartition("/")[2] for message in shelf.told()] == [
        f"0{number}.md:1:1" for number in (1, 3, 4, 5)
    ]


@pytest.mark.parametrize("ending", ["\r\n", "\r"], ids=["CRLF", "CR"])
def test_line_endings_and_a_byte_order_mark_change_nothing(shelf: Shelf, ending: str) -> None:
    text = evidence("# ก\n\n- ข\n- ค\n\n<b>\n")
    shelf.put("sar/2569/ind-01/01.md", text)
    plain = shelf.read()
    shelf.put("sar/2569/ind-01/01.md", "\ufeff" + text.replace("\n", ending))
    assert shelf.read() == plain
    assert [problem.place.line for problem in plain.problems] == [13]


UNATTACHED = {
    "ไม่มีไฟล์": ("แผ่น.docx", "ไม่พบไฟล์ 'แผ่น.docx' - หมายถึง 'แผน.docx' หรือไม่"),
    "ตัวพิมพ์ไม่ตรง": ("แผน.DOCX", "ไม่พบไฟล์ 'แผน.DOCX' - หมายถึง 'แผน.docx' หรือไม่"),
    "แฟ้มอื่น": (
        "../ind-02/แผน.docx",
        "'../ind-02/แผน.docx' ไม่ใช่ไฟล์แนบในแฟ้มเดียวกัน - ให้เขียนเฉพาะชื่อไฟล์",
    ),
    "นอกโครงการ": ("../../../../ก.pdf", "'../../../../ก.pdf' อยู่นอกโครงการ"),
    "จากราก": ("/ก.pdf", "ที่อยู่ '/ก.pdf' ใช้ไม่ได้"),
    "Windows": ("C:\\งาน\\ก.docx", "ลิงก์แบบ C: ใช้ไม่ได้"),
    "เครื่องอื่น": ("\\\\server\\ก.docx", "ที่อยู่ '\\\\\\\\server\\\\ก.docx' ใช้ไม่ได้"),
    "file": ("file:///ก.pdf", "ลิงก์แบบ file: ใช้ไม่ได้"),
    "เว็บ": ("https://x.example/ก.pdf", "'https://x.example/ก.pdf' ไม่ใช่ไฟล์แนบ"),
    "หลักฐาน": ("01.md", "'01.md' ไม่ใช่ไฟล์แนบ"),
}


@pytest.mark.parametrize(("name", "message"), UNATTACHED.values(), ids=UNATTACHED)
def test_what_is_no_attachment(shelf: Shelf, name: str, message: str) -> None:
    for folder in ("ind-01", "ind-02"):
        shelf.put(f"sar/2569/{folder}/แผน.docx", SOUND["แผน.docx"])
    shelf.put("sar/2569/ind-01/01.md", evidence(more=f"files:\n  - แผน.docx\n  - '{name}'\n"))
    shelf.put("sar/2569/ind-02/01.md", evidence(more="files: แผน.docx\n"))
    (found,) = shelf.told()
    assert found.startswith(f"docs/sar/2569/ind-01/01.md:9:5: {message}")


def test_unused_file_is_a_warning_and_not_published(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/แผน.docx", SOUND["แผน.docx"])
    reading = shelf.read()
    assert reading.files == ()
    assert [sentence(problem) for problem in reading.problems] == [
        "docs/sar/2569/ind-01/แผน.docx:1:1: คำเตือน: ยังไม่มีหลักฐานใดอ้างถึงไฟล์นี้ จึงไม่เผยแพร่ "
        "- ให้เพิ่มชื่อไฟล์ใน files ของหลักฐาน หรือลบไฟล์"
    ]


def test_file_of_a_piece_that_cannot_be_read_is_not_called_unused(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/แผน.docx", SOUND["แผน.docx"])
    shelf.put("sar/2569/ind-01/01.md", evidence(more="files: แผน.docx\n", title="คำสั่ง: ที่ 1"))
    (found,) = shelf.told()
    assert found.startswith("docs/sar/2569/ind-01/01.md:2:")


def test_refused_file_is_told_once(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/ก.exe", b"MZ")
    shelf.put("sar/2569/ind-01/01.md", evidence("[ก](ก.exe)\n", "files: ก.exe\n"))
    (found,) = shelf.told()
    assert found.startswith("docs/sar/2569/ind-01/ก.exe:1:1: เผยแพร่ไฟล์ชนิด .exe ไม่ได้")
    assert shelf.read().files == ()


@pytest.mark.parametrize(
    ("one", "other"), [("ก ข.md", "ก-ข.md"), ("Plan.md", "plan.md"), ("ก!.md", "ก.md")]
)
def test_names_that_read_alike(shelf: Shelf, one: str, other: str) -> None:
    for name in (one, other):
        shelf.put(f"sar/2569/ind-01/{name}", evidence())
    (found,) = shelf.told()
    assert "ชื่อไฟล์อ่านได้เหมือนกับ" in found


def test_summary_is_no_piece(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/summary.md", "## จุดเด่น\n\nก\n\n## จุดเดน\n")
    reading = shelf.read()
    ((year, indicator, narrative),) = reading.narratives
    assert (year, indicator, narrative.written) == (2569, "ind-01", True)
    assert narrative.parts == {"strengths": "<p>ก</p>"}
    assert [problem.place.line for problem in reading.problems] == [5]


def test_summary_that_cannot_be_read(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/summary.md", "ก".encode("cp874") * 20)
    assert "ให้บันทึกไฟล์ใหม่โดยเลือกการเข้ารหัส UTF-8" in shelf.told()[0]
    assert shelf.read().narratives == ()


def test_summary_in_capitals(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/Summary.md", "## จุดเด่น\n")
    assert shelf.told() == [
        "docs/sar/2569/ind-01/Summary.md:1:1: ชื่อไฟล์ 'Summary.md' คล้ายกับ summary.md - หมายถึง summary.md หรือไม่ ให้เปลี่ยนชื่อไฟล์เป็นตัวพิมพ์เล็ก"
    ]


def test_pieces_that_lack_something_are_unfinished(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-01/01.md", evidence("\n\u200b\n"))
    shelf.put("sar/2569/ind-01/02.md", evidence(title="พิมพ์ชื่อหลักฐานที่นี่"))
    shelf.put("sar/2569/ind-01/03.md", evidence("", "links: https://x.example\n"))
    assert [piece.unfinished for piece in shelf.read().pieces] == [
        "ยังไม่มีไฟล์แนบ ลิงก์ หรือรายละเอียด",
        "ยังไม่ได้ตั้งชื่อหลักฐาน",
        "",
    ]


def test_what_data_could_not_tell_is_not_judged(shelf: Shelf) -> None:
    shelf.put("sar/2569/xyzzy/01.md", evidence(more="supports: abc\n"))
    reading = shelf.read(spelt={})
    assert reading.problems == ()
    assert [piece.indicator for piece in reading.pieces] == ["xyzzy"]


def test_linked_files_are_published_wherever_they_stand(shelf: Shelf) -> None:
    shelf.put("sar/2569/ind-02/แผน.docx", SOUND["แผน.docx"])
    shelf.put("sar/2569/ind-01/01.md", evidence("[ก](../ind-02/แผน.docx)\n"))
    reading = shelf.read()
    assert reading.problems == ()
    assert [file.uri for file in reading.files] == ["sar/2569/ind-02/แผน.docx"]
