"""Slips of people who write evidence: each is told once, at its place, with the thing that was meant
or with none.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from shutil import copytree as copy_tree

import pytest

from tests.conftest import SEED, wholly_checked
from tests.evidence.files import PDF

FOLDER = "docs/sar/2569/ind-01/"
HEAD = "date: 2568-11-05\nkind: คำสั่ง\ngroup: audit\npersonal_data: ไม่มี\n"
NO_HINT = "ให้ใช้คำใดคำหนึ่งต่อไปนี้"


def line(text: str) -> str:
    """A piece with one line in place of the one with the same key, or more at the end."""
    key = text.split(":")[0].split()[0]
    kept = [each for each in f"title: ชิ้นที่ {{}}\n{HEAD}".splitlines() if not each.startswith(key)]
    at = ["title", "date", "kind", "group", "personal_data"]
    kept.insert(at.index(key) if key in at else len(kept), text)
    return "---\n" + "\n".join(kept) + "\n---\nเนื้อความ\n"


def key(old: str, new: str) -> str:
    """A piece whose line of a key is written otherwise."""
    text = f"---\ntitle: ชิ้นที่ {{}}\n{HEAD}---\nเนื้อความ\n"
    assert text.count(old) == 1
    return text.replace(old, new)


def body(text: str) -> str:
    return f"---\ntitle: ชิ้นที่ {{}}\n{HEAD}---\n{text}\n"


SLIPS = {
    # groups, kinds, indicators
    "กลุ่มย่อชื่อ": (line("group: กลุ่มการเงิน"), "5:8", "หมายถึง 'กลุ่มบริหารงานการเงินและสินทรัพย์' หรือไม่"),
    "กลุ่มย่อหัว": (line("group: กลุ่มนโยบาย"), "5:8", "หมายถึง 'กลุ่มนโยบายและแผน' หรือไม่"),
    "กลุ่มย่อท้าย": (line("group: กลุ่มบุคคล"), "5:8", "หมายถึง 'กลุ่มบริหารงานบุคคล' หรือไม่"),
    "กลุ่มไม่มีคำว่ากลุ่ม": (line("group: อำนวยการ"), "5:8", "หมายถึง 'กลุ่มอำนวยการ' หรือไม่"),
    "กลุ่มเรียกหน่วย": (line("group: หน่วยตรวจสอบภายใน"), "5:8", "หมายถึง 'กลุ่มตรวจสอบภายใน'"),
    "กลุ่มสะกดผิด": (line("group: กลุ่มอำนวยกาน"), "5:8", "หมายถึง 'กลุ่มอำนวยการ' หรือไม่"),
    "กลุ่มกำกวม": (line("group: กลุ่มส่งเสริม"), "5:8", NO_HINT),
    "กลุ่มที่ไม่มี": (line("group: กลุ่มกฎหมายและคดี"), "5:8", NO_HINT),
    "กลุ่มอีกชื่อ": (line("group: กลุ่มส่งเสริมการศึกษาทางไกล"), "5:8", NO_HINT),
    "กลุ่มตัวใหญ่": (line("group: Audit"), "5:8", "หมายถึง 'audit' หรือไม่"),
    "ประเภทสะกดผิด": (line("kind: คำสั้ง"), "4:7", "หมายถึง 'คำสั่ง' หรือไม่"),
    "ประเภทยาวไป": (line("kind: คำสั่งแต่งตั้ง"), "4:7", "หมายถึง 'คำสั่ง' หรือไม่"),
    "ประเภทสั้นไป": (line("kind: แผน"), "4:7", "หมายถึง 'แผนงาน' หรือไม่"),
    "ประเภทขาดคำ": (line("kind: รายงานประชุม"), "4:7", "หมายถึง 'รายงานการประชุม' หรือไม่"),
    "ประเภทติดกัน": (line("kind: อื่นๆ"), "4:7", "หมายถึง 'อื่น ๆ' หรือไม่"),
    "ประเภทกำกวม": (line("kind: รายงาน"), "4:7", NO_HINT),
    "ประเภทคล้ายแต่คนละคำ": (line("kind: ประกาศนียบัตร"), "4:7", NO_HINT),
    "ตัวบ่งชี้ขาดศูนย์": (line("supports: [ind-2]"), "7:12", "หมายถึง 'ind-02' หรือไม่"),
    "ตัวบ่งชี้ไม่มีขีด": (line("supports: [IND 02]"), "7:12", "หมายถึง 'ind-02' หรือไม่"),
    "ตัวบ่งชี้เป็นเลข": (line("supports: [๒]"), "7:12", "หมายถึง 'ind-02' หรือไม่"),
    "ตัวบ่งชี้เป็นคำ": (line("supports: ตัวบ่งชี้ที่ 2"), "7:11", "หมายถึง 'ind-02' หรือไม่"),
    "ตัวบ่งชี้ที่ไม่มี": (line("supports: [ind-12]"), "7:12", NO_HINT),
    "ข้อมูลส่วนบุคคลย่อ": (line("personal_data: ปกปิด"), "6:16", "หมายถึง 'ปกปิดแล้ว' หรือไม่"),
    "ข้อมูลส่วนบุคคลมี": (line("personal_data: มี"), "6:16", NO_HINT),
    # keys and the form of a line
    "ชื่อรายการสะกดผิด": (key("kind", "kin"), "4:1", "หมายถึง 'kind' หรือไม่"),
    "ชื่อรายการพหูพจน์": (key("group", "groups"), "5:1", "หมายถึง 'group' หรือไม่"),
    "ชื่อรายการเอกพจน์": (line("file: a.pdf"), "7:1", "หมายถึง 'files' หรือไม่"),
    "ชื่อรายการเว้นวรรค": (key("personal_data", "personal data"), "6:1", "หมายถึง 'personal_data'"),
    "ชื่อรายการภาษาไทย": (key("kind", "ประเภท"), "4:1", "หมายถึง 'kind' หรือไม่"),
    "ชื่อรายการไทยที่ไม่บังคับ": (line("ไฟล์แนบ: a.pdf"), "7:1", "หมายถึง 'files' หรือไม่"),
    "ชื่อรายการอังกฤษอื่น": (key("group", "owner"), "5:1", "หมายถึง 'group' หรือไม่"),
    "ชื่อรายการตัวใหญ่": (key("kind", "Kind"), "4:1", "หมายถึง 'kind' หรือไม่"),
    "ชื่อรายการตัวใหญ่ที่เรียกกัน": (key("personal_data", "PDPA"), "6:1", "หมายถึง 'personal_data' หรือไม่"),
    "ชื่อรายการไทยที่ยาวไป": (key("kind", "ประเภทหลักฐาน"), "4:1", "หมายถึง 'kind' หรือไม่"),
    "ชื่อรายการที่ไม่มี": (line("budget: 500"), "7:1", NO_HINT),
    "ไม่เว้นหลังโคลอน": (key("kind: ", "kind:"), "4:5", "ให้เขียน kind: คำสั่ง"),
    "ไม่เว้นหลังโคลอนของชื่อ": (line("title:รายงาน"), "2:6", "ให้เขียน title: รายงาน"),
    "โคลอนเต็มความกว้าง": (key("kind: ", "kind："), "4:5", "ให้เขียน kind: คำสั่ง"),
    "เครื่องหมายเท่ากับ": (key("kind: ", "kind = "), "4:5", "ให้เขียน kind: คำสั่ง"),
    "ไม่มีโคลอน": (key("kind: ", "kind "), "4:5", "ให้เขียน kind: คำสั่ง"),
    "ชื่อมีโคลอน": (line("title: คำสั่ง: ที่ 1"), "2:14", "ให้ใส่ '…' ครอบข้อความทั้งหมด"),
    "ชื่อขึ้นต้นด้วยวงเล็บ": (line("title: [ร่าง] คำสั่ง"), "2:7", "ให้เขียน title: '[ร่าง] คำสั่ง'"),
    "ชื่อขึ้นต้นด้วยคำพูด": (line('title: "แผน" ระยะ 2'), "2:7", "ให้เขียน title: '\"แผน\" ระยะ 2'"),
    "ชื่อมีเลขหลังสี่เหลี่ยม": (line("title: แผนงาน #2 ปีนี้"), "2:14", "ให้ใส่ '…' ครอบทั้งหมด"),
    # dates
    "วันที่ไทย": (line("date: 15 มกราคม 2569"), "3:7", "ให้เขียน 2569-01-15"),
    "วันที่ย่อ": (line("date: 15 ม.ค. 69"), "3:7", "หมายถึง 2569-01-15 หรือไม่"),
    "วันที่ทับ": (line("date: 15/01/2569"), "3:7", "ให้เขียน 2569-01-15"),
    "วันที่เลขไทย": (line("date: ๑๕/๑/๒๕๖๙"), "3:7", "ให้เขียน 2569-01-15"),
    "วันที่หลักเดียว": (line("date: 2569-1-5"), "3:7", "ให้เขียน 2569-01-05"),
    "วันที่ ค.ศ.": (line("date: 2026-01-15"), "3:7", "หมายถึง 2569-01-15 หรือไม่"),
    "วันที่ไม่มีจริง": (line("date: 30 ก.พ. 2569"), "3:7", "เดือนนี้มี 28 วัน"),
    "วันตรวจทาน": (line("reviewed: 5 ธ.ค. 2568"), "7:11", "ให้เขียน 2568-12-05"),
    # files and links
    "ไฟล์ที่ไม่มี": (line("files: none.pdf"), "7:8", "ให้ตรวจชื่อไฟล์ หรือเพิ่มไฟล์ในแฟ้มเดียวกัน"),
    "ไฟล์ไม่มีนามสกุล": (line("files: คำสั่ง ที่ 1"), "7:8", "หมายถึง 'คำสั่ง ที่ 1.pdf' หรือไม่"),
    "ไฟล์ผิดนามสกุล": (line("files: คำสั่ง ที่ 1.docx"), "7:8", "หมายถึง 'คำสั่ง ที่ 1.pdf' หรือไม่"),
    "ไฟล์ขาดวรรค": (line("files: คำสั่งที่1.pdf"), "7:8", "หมายถึง 'คำสั่ง ที่ 1.pdf' หรือไม่"),
    "ไฟล์เลขอื่น": (line("files: คำสั่ง ที่ 9.pdf"), "7:8", "ให้ตรวจชื่อไฟล์"),
    "ไฟล์ขีดล่าง": (line("files: คำสั่ง_ที่_1.PDF"), "7:8", "หมายถึง 'คำสั่ง ที่ 1.pdf' หรือไม่"),
    "ไฟล์ในวงเล็บซ้อน": (line("files: [แผน [ร่าง].pdf]"), "7:7", "ให้เขียน files: ['แผน [ร่าง].pdf']"),
    "ไฟล์ขึ้นต้นด้วยวงเล็บ": (line("files: [ร่าง] แผน.pdf"), "7:7", "ให้เขียน files: ['[ร่าง] แผน.pdf']"),
    "ไฟล์มีจุลภาค": (line("files: [แผน, ระยะ 2.pdf]"), "7:9", "ให้ใส่ '…' ครอบชื่อไฟล์"),
    "หลายไฟล์ไม่มีวงเล็บ": (line("files: a.pdf, b.pdf"), "7:8", "ให้เขียน files: [a.pdf, b.pdf]"),
    "หลายไฟล์คั่นด้วยวรรค": (line("files: a.pdf b.pdf"), "7:8", "ให้เขียน files: [a.pdf, b.pdf]"),
    "ที่อยู่เว็บในไฟล์": (line("files: https://example.org/a.pdf"), "7:8", "ให้ย้ายไปเขียนใน links"),
    "ลิงก์ไม่มี https": (line("links: www.example.go.th"), "7:8", "ขึ้นต้นด้วย https://"),
    "ลิงก์มีเว้นวรรค": (body("[ก](คำสั่ง ที่ 2.pdf)"), "8:5", "คือ (<คำสั่ง ที่ 2.pdf>)"),
    "ลิงก์ไฟล์ที่ไม่มี": (body("[ก](<คำสั่ง ที่ 2.pdf>)"), "8:6", "ให้ตรวจชื่อไฟล์"),
    "ภาพ HEIC ในเนื้อความ": (body("![ประชุม](ประชุม.heic)"), "8:11", "ให้แปลงภาพเป็น .jpg"),
}
FILES = {
    "ประชุม.heic": ("FILE-01", "แล้วบันทึกเป็น .jpg"),
    "กิจกรรม.mp4": ("FILE-01", "แล้วใส่ที่อยู่ใน links"),
    "เสียง.mp3": ("FILE-01", "แล้วใส่ที่อยู่ใน links"),
    "รวม.zip": ("FILE-01", "ให้แตกไฟล์บีบอัด"),
    "ทางลัด.lnk": ("FILE-01", "เป็นเพียงทางลัด"),
    "ตัวใหญ่.MD": ("FRONT-15", "ให้เปลี่ยนชื่อเป็น 'ตัวใหญ่.md'"),
    "สองชั้น.md.txt": ("FRONT-15", "ให้เปลี่ยนชื่อเป็น 'สองชั้น.md'"),
    "สมุดบันทึก.txt": ("FRONT-15", "ให้เปลี่ยนชื่อเป็น 'สมุดบันทึก.md'"),
    "อีกแบบ.markdown": ("FRONT-15", "ให้เปลี่ยนชื่อเป็น 'อีกแบบ.md'"),
    "เปล่า.txt": ("FILE-01", "ให้เปิดด้วยโปรแกรมของไฟล์นั้น"),
}
WHOLE = f"---\ntitle: ครบ\n{HEAD}---\nเนื้อความ\n"
ELSEWHERE = {
    "สูงไปหนึ่งชั้น": ("docs/sar/2569/ก.md", "docs/sar/2569/ก.md", "FILE-07", "ให้ย้ายไปไว้ใน docs/sar/2569/ind-01/"),
    "ในแฟ้ม sar": ("docs/sar/ก.md", "docs/sar/ก.md", "FILE-07", "ให้ย้ายไปไว้ใน docs/sar/2569/ind-01/"),
    "ในแฟ้ม docs": ("docs/ก.md", "docs/ก.md", "FRONT-20", "ให้ย้ายไปไว้ใน docs/sar/2569/<ตัวบ่งชี้>/"),
    "ไม่มีแฟ้มของปี": ("docs/sar/ind-01/ก.md", "docs/sar/ind-01", "SAR-09", "เช่น docs/sar/2569/ind-01/"),
    "แฟ้มปี ค.ศ.": ("docs/sar/2026/ind-01/ก.md", "docs/sar/2026", "SAR-10", "หมายถึง 2569 หรือไม่"),
    "แฟ้มปีเลขไทย": ("docs/sar/๒๕๖๙/ind-01/ก.md", "docs/sar/๒๕๖๙", "SAR-10", "หมายถึง 2569 หรือไม่"),
    "แฟ้มปี ค.ศ. อื่น": ("docs/sar/2031/ind-01/ก.md", "docs/sar/2031", "SAR-09", "เช่น docs/sar/2569/ind-01/"),
    "แฟ้มปีที่ยังไม่มี": ("docs/sar/2571/ind-01/ก.md", "docs/sar/2571", "SAR-04", "ให้ย้ายไปไว้ในแฟ้มของปีที่มีข้อมูลแล้ว"),
    "แฟ้มตัวบ่งชี้ขาดศูนย์": ("docs/sar/2569/ind-1/ก.md", "docs/sar/2569/ind-1", "SAR-05", "หมายถึง 'ind-01' หรือไม่"),
    "แฟ้มตัวบ่งชี้เป็นเลข": ("docs/sar/2569/1/ก.md", "docs/sar/2569/1", "SAR-05", "หมายถึง 'ind-01' หรือไม่"),
    "แฟ้มตัวบ่งชี้ที่ไม่มี": ("docs/sar/2569/ind-12/ก.md", "docs/sar/2569/ind-12", "SAR-06", "ให้ใช้ id"),
    "ลึกไปหนึ่งชั้น": ("docs/sar/2569/ind-01/แฟ้ม/ก.md", "docs/sar/2569/ind-01/แฟ้ม", "FILE-08", "ให้ย้ายไฟล์ออกมา"),
}  # fmt: skip
Told = dict[str, list[tuple[str, str, str]]]


def told(root: Path) -> Told:
    """(line:column, code, message) of all that is told of the files of docs/, by path."""
    found: Told = defaultdict(list)
    for each in wholly_checked(root).problems:
        if each.place.path.startswith("docs/") and each.code not in {"W-PII-07", "W-FILE-13"}:
            where = f"{each.place.line}:{each.place.column}"
            found[each.place.path].append((where, each.mistake.code, each.message))
    return found


@pytest.fixture(scope="module")
def all_told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What is told of one project that holds every slip."""
    root = tmp_path_factory.mktemp("slips")
    copy_tree(SEED / "data", root / "data")
    folder = root / FOLDER
    folder.mkdir(parents=True)
    (root / "docs/index.md").write_text("# หน้าแรก\n", encoding="utf-8")
    for number, (text, *_) in enumerate(SLIPS.values()):
        (folder / f"slip-{number}.md").write_text(text.replace("{}", str(number)), encoding="utf-8")
    for name in ("คำสั่ง ที่ 1.pdf", "แผน, ระยะ 2.pdf", "a.pdf", "b.pdf"):
        (folder / name).write_bytes(PDF)
    (folder / "f-none.md").write_text(WHOLE, encoding="utf-8")
    for name in FILES:
        text = "" if name.startswith("เปล่า") else WHOLE
        (folder / name).write_text(text or "ข้อความ", encoding="utf-8")
    return told(root)


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_once_at_its_place_with_what_was_meant(name: str, all_told: Told) -> None:
    _, place, hint = SLIPS[name]
    found = all_told[f"{FOLDER}slip-{list(SLIPS).index(name)}.md"]
    assert [where for where, _, _ in found] == [place], found
    assert hint in found[0][2]


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_another_kind_is_told_what_to_do_with_it(name: str, all_told: Told) -> None:
    code, advice = FILES[name]
    ((_, found, message),) = all_told[FOLDER + name]
    assert found == code
    assert advice in message


@pytest.fixture(scope="module")
def told_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """What is told of one project that holds evidence wherever it does not belong."""
    root = tmp_path_factory.mktemp("elsewhere")
    copy_tree(SEED / "data", root / "data")
    for path, *_ in ELSEWHERE.values():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(WHOLE, encoding="utf-8")
    return told(root)


@pytest.mark.parametrize("name", ELSEWHERE)
def test_evidence_in_another_place_is_told_once_where_it_belongs(
    name: str, told_elsewhere: Told
) -> None:
    path, place, code, hint = ELSEWHERE[name]
    found = told_elsewhere[place] + ([] if path == place else told_elsewhere[path])
    ((_, told_code, message),) = found
    assert told_code == code
    assert hint in message
