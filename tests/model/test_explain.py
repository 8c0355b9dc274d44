from __future__ import annotations

import pytest

from macros.model.load import load_data
from tests.conftest import Project, checked

ASSIGNMENTS, CALENDAR = "data/assignments.yml", "data/calendar/2569.yml"
OFFICE, STANDARDS, TERMS = "data/office.yml", "data/standards.yml", "data/terms.yml"
REFERENCES, ERRATA = "data/references.yml", "data/source/errata.yml"
PROCEDURE = "data/procedures/standards-work.yml"
EXITS = "      exits:\n        เห็นชอบ: step-3\n        ไม่เห็นชอบ: step-1\n"
NINES = "9" * 5000
LIST = "ต้องเป็นรายการ - ให้เขียนแต่ละบรรทัดขึ้นต้นด้วย -"
RECORD = "ต้องเป็นรายการแบบ “ชื่อ: ค่า”"

# mistake -> (file, text before, text after, where the problem begins, what the message says)
MISTAKES = {
    "ชื่อรายการที่จำเป็นสะกดผิด": (
        PROCEDURE,
        "owner: standards-officer",
        "onwer: standards-officer",
        "onwer:",
        "ไม่รู้จัก 'onwer' - หมายถึง 'owner' หรือไม่",
    ),
    "ชื่อรายการที่ไม่บังคับสะกดผิด": (
        OFFICE,
        "except_for: สพม.",
        "excep_for: สพม.",
        "excep_for:",
        "ไม่รู้จัก 'excep_for' - หมายถึง 'except_for' หรือไม่",
    ),
    "ชื่อรายการในวงเล็บสะกดผิด": (
        PROCEDURE,
        "{value: 2, unit: วัน}",
        "{valu: 2, unit: วัน}",
        "valu:",
        "ไม่รู้จัก 'valu' - หมายถึง 'value' หรือไม่",
    ),
    "ชื่อของกลุ่มแทน id": (
        "data/assignments.yml",
        "group: admin",
        "group: กลุ่มอำนวยการ",
        "กลุ่มอำนวยการ",
        "ไม่รู้จัก 'กลุ่มอำนวยการ' - หมายถึง 'admin' หรือไม่",
    ),
    "ชื่อของตำแหน่งแทน id": (
        PROCEDURE,
        "owner: standards-officer",
        "owner: นักจัดการงานทั่วไป",
        "นักจัดการงานทั่วไป",
        "ไม่รู้จัก 'นักจัดการงานทั่วไป' - หมายถึง 'standards-officer' หรือไม่",
    ),
    "refusals อยู่ใน exits": (
        PROCEDURE,
        EXITS,
        f"{EXITS}        refusals: [ไม่เห็นชอบ]\n",
        "เห็นชอบ: step-3\n        ไม่เห็นชอบ: step-1\n        refusals",
        "refusals อยู่ใน exits จึงอ่านเป็นทางออกทางหนึ่ง - ให้เขียนไว้นอกวงเล็บของ exits",
    ),
    "ชื่อรายการตัวพิมพ์ใหญ่": (
        OFFICE,
        "  branch: main",
        "  Branch: main",
        "Branch:",
        "ไม่รู้จัก 'Branch' - หมายถึง 'branch' หรือไม่",
    ),
    "exits สะกดผิด": (
        PROCEDURE,
        "      exits:\n",
        "      exit:\n",
        "exit:",
        "ไม่รู้จัก 'exit' - หมายถึง 'exits' หรือไม่",
    ),
    "รายการเกินมา": (
        PROCEDURE,
        "{value: 2, unit: วัน}",
        "{value: 2, unit: วัน, note: เร่งด่วน}",
        "note:",
        "ไม่รู้จัก 'note'",
    ),
    "ขาดรายการ": (
        OFFICE,
        "parent: สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน\n",
        "",
        "name: สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเพชรบูรณ์",
        "ขาด 'parent' (หน่วยงานต้นสังกัด)",
    ),
    "ขาดรายการในขั้น": (
        PROCEDURE,
        "    detail: สังเคราะห์ผลการดำเนินงานและนำผลไปปรับปรุง / พัฒนา\n",
        "",
        "id: step-9",
        "ขาด 'detail' (รายละเอียดในตารางสรุป)",
    ),
    "ค่าไม่อยู่ในตัวเลือก": (
        OFFICE,
        "digits: arabic ",
        "digits: arabik ",
        "arabik",
        "ไม่รู้จัก 'arabik' - หมายถึง 'arabic' หรือไม่",
    ),
    "หน่วยสะกดผิด": (
        PROCEDURE,
        "{value: 2, unit: วัน}",
        "{value: 2, unit: วน}",
        "วน}",
        "ไม่รู้จัก 'วน' - หมายถึง 'วัน' หรือไม่",
    ),
    "ค่าไม่ใกล้ตัวเลือกใด": (
        OFFICE,
        "digits: arabic ",
        "digits: โรมัน ",
        "โรมัน",
        "ให้ใช้คำใดคำหนึ่งต่อไปนี้: arabic, thai",
    ),
    "state สะกดผิด": (
        PROCEDURE,
        "document_code: {state: blank,",
        "document_code: {state: blnk,",
        "blnk",
        "ไม่รู้จัก 'blnk' - หมายถึง 'blank' หรือไม่",
    ),
    "ข้อความแทนรายการ": (TERMS, "also: [SAR, รายงาน SAR]", "also: SAR", "SAR\n", LIST),
    "ข้อความแทนรายการที่อาจว่าง": (
        PROCEDURE,
        "    responsible: [working-group]\n    section5:\n      no: 4\n",
        "    responsible: director\n    section5:\n      no: 4\n",
        "director",
        LIST,
    ),
    "รายการว่าง": (
        OFFICE,
        "procedures: [standards-work]",
        "procedures: []",
        "[]",
        "ต้องมีอย่างน้อยหนึ่งรายการ",
    ),
    "รายการแทนข้อความ": (OFFICE, "branch: main", "branch: [main]", "[main", "ต้องเป็นข้อความ"),
    "ข้อความแทนกลุ่มค่า": (
        ASSIGNMENTS,
        "main_host:\n  group: admin\n  source: 45\n",
        "main_host: admin\n",
        "admin\n",
        RECORD,
    ),
    "ข้อความแทนขั้น": (PROCEDURE, "  - id: step-2\n", "  - ขั้น\n  - id: step-2\n", "ขั้น\n", RECORD),
    "exits เป็นรายการ": (PROCEDURE, EXITS, "      exits: [step-3, step-1]\n", "[step-3", RECORD),
    "เวลาเป็นข้อความ": (
        PROCEDURE,
        "{value: 2, unit: วัน}",
        "2 วัน",
        "2 วัน",
        "ให้เขียนแบบ {value: 3, unit: วัน}",
    ),
    "ไม่มีค่า": (OFFICE, "branch: main", "branch:", "\n  digits:", "ต้องมีค่า - ให้เติมค่า"),
    "null ในช่องที่ต้องมี": (
        PROCEDURE,
        "owner: standards-officer",
        "owner: null",
        "null\ndocument_code",
        "ต้องมีค่า - ให้เติมค่า",
    ),
    "ข้อความมีแต่วรรค": (OFFICE, "branch: main", "branch: '  '", "'  '", "ห้ามเว้นว่าง"),
    "รูปแบบ id": (
        PROCEDURE,
        "  - id: step-9",
        "  - id: Step_9",
        "Step_9",
        "ให้ใช้อักษรอังกฤษตัวเล็ก (a-z)",
    ),
    "รูปแบบ id ภาษาไทย": (
        TERMS,
        "  - id: sar",
        "  - id: รายงาน",
        "รายงาน\n",
        "ให้ใช้อักษรอังกฤษตัวเล็ก (a-z)",
    ),
    "รูปแบบเลขข้อแก้ไข": (ERRATA, "  - id: E127", "  - id: E12", "E12\n", "เช่น E063"),
    "ปี ค.ศ.": (
        CALENDAR,
        "fiscal_year: 2569",
        "fiscal_year: 2025",
        "2025",
        "ปี 2025 เป็น ค.ศ. - หมายถึง 2568 หรือไม่",
    ),
    "ปี ค.ศ. แทน state": (
        PROCEDURE,
        "fiscal_year: {state: blank, erratum: E001}",
        "fiscal_year: 2025",
        "2025",
        "ปี 2025 เป็น ค.ศ. - หมายถึง 2568 หรือไม่",
    ),
    "วันที่ ค.ศ.": (
        PROCEDURE,
        "approved_on: {state: blank, erratum: E001}",
        "approved_on: 2025-06-15",
        "2025-06-15",
        "ปี 2025 เป็น ค.ศ. - หมายถึง 2568-06-15 หรือไม่",
    ),
    "วันที่แยกเป็นส่วน": (
        PROCEDURE,
        "approved_on: {state: blank, erratum: E001}",
        "approved_on: {year: 2568, month: 13, day: 1}",
        "{year:",
        "",
    ),
    "อ้างถึงที่ไม่มี": (
        PROCEDURE,
        "    responsible: [working-group]\n    section5:\n      no: 4\n",
        "    responsible: [directer]\n    section5:\n      no: 4\n",
        "directer",
        "ไม่รู้จัก 'directer' - หมายถึง 'director' หรือไม่",
    ),
    "อ้างถึงที่ไม่ใกล้กับใด": (
        CALENDAR,
        "procedure: standards-work",
        "procedure: xyz",
        "xyz",
        "ไม่รู้จัก 'xyz' - ให้ใช้คำใดคำหนึ่งต่อไปนี้: standards-work",
    ),
    "อ้างถึงคู่มือที่ไม่มีเพียงรายการเดียว": (
        OFFICE,
        "procedures: [standards-work]",
        "procedures: [standards-wrok]",
        "standards-wrok",
        "ไม่รู้จัก 'standards-wrok' - หมายถึง 'standards-work' หรือไม่",
    ),
    "อ้างถึงขั้นที่ไม่มี": (
        PROCEDURE,
        "ไม่เห็นชอบ: step-1\n",
        "ไม่เห็นชอบ: step_1\n",
        "step_1",
        "ไม่รู้จัก 'step_1' - หมายถึง 'step-1' หรือไม่",
    ),
    "อ้างถึงข้อแก้ไขที่ไม่มี": (
        PROCEDURE,
        "erratum: E046}",
        "erratum: E946}",
        "E946",
        "ไม่รู้จัก 'E946'",
    ),
    "การตัดสินใจทางเดียว": (
        PROCEDURE,
        "        ไม่เห็นชอบ: step-1\n",
        "",
        "kind: decision\n",
        "การตัดสินใจมีทางออก 1 ทาง",
    ),
    "กิจกรรมมีทางออก": (
        PROCEDURE,
        "      kind: decision\n",
        "      kind: activity\n",
        "kind: activity\n      exits:",
        "ทางออก (exits) มีได้เฉพาะขั้นที่เป็นการตัดสินใจ (kind: decision)",
    ),
    "id ซ้ำ": (
        PROCEDURE,
        "  - id: step-9",
        "  - id: step-8",
        "step-8\n    no: 9",
        "id 'step-8' ซ้ำกับ data/procedures/standards-work.yml บรรทัดที่ 174",
    ),
    "จำนวนไม่ใช่ตัวเลข": (PROCEDURE, "    no: 9\n", "    no: เก้า\n", "เก้า\n", "'เก้า' ไม่ใช่จำนวนเต็ม"),
    "จำนวนในเครื่องหมายคำพูดของ Word": (
        PROCEDURE,
        "    no: 9\n",
        "    no: “9”\n",
        "“9”",
        "เครื่องหมายคำพูดแบบ Word",
    ),
    "จำนวนมีทศนิยม": (PROCEDURE, "    no: 9\n", "    no: 9.5\n", "9.5", "'9.5' ไม่ใช่จำนวนเต็ม"),
    "จำนวนยาวเกินอ่าน": (
        PROCEDURE,
        "    no: 9\n",
        f"    no: {NINES}\n",
        NINES,
        "ไม่ใช่จำนวนเต็ม",
    ),
    "น้ำหนักติดลบ": (
        STANDARDS,
        "weight_total: null ",
        "weight_total: -1 ",
        "-1   #",
        "'-1' ไม่ใช่ตัวเลขตั้งแต่ 0 ขึ้นไป",
    ),
    "ใช่หรือไม่": (
        REFERENCES,
        "    issuer: {state: blank, erratum: E053}",
        "    in_force: yes",
        "yes",
        "'yes' ไม่ใช่ true หรือ false",
    ),
    "บรรทัดต้นฉบับ": (PROCEDURE, "source: 99", "source: 9x", "9x", "ไม่ใช่ที่มาของข้อความ"),
    "เลขยกกำลังเป็นบรรทัด": (
        PROCEDURE,
        "source: 99",
        "source: 9²",
        "9²",
        "ไม่ใช่ที่มาของข้อความ",
    ),
    "ที่อยู่เว็บ": (
        OFFICE,
        "address: https://example.github.io",
        "address: example.github.io",
        "example.github.io/standards-manual/",
        "ขึ้นต้นด้วย https://",
    ),
}
# one mistake in a list of ids must not make every reference to them a mistake too
HEADS = {
    "groups": (OFFICE, "\ngroups:\n", "\ngruops:\n", "gruops:"),
    "standards": (STANDARDS, "    standards:\n", "    standard:\n", "standard:\n"),
    "references": (REFERENCES, "\nreferences:\n", "\nreference:\n", "reference:"),
    "errata": (ERRATA, "\nerrata:\n", "\nerata:\n", "erata:"),
    "id": (STANDARDS, "      - id: std-3\n", "      - idd: std-3\n", "idd:"),
}
FILES = (ASSIGNMENTS, CALENDAR, OFFICE, STANDARDS, TERMS, REFERENCES, ERRATA, PROCEDURE)


def check_one(project: Project, place: str, fragment: str) -> None:
    problems = load_data(project.root).problems
    assert [str(problem.place) for problem in problems] == [place]
    assert fragment in problems[0].message


@pytest.mark.parametrize(("path", "old", "new", "at", "fragment"), MISTAKES.values(), ids=MISTAKES)
def test_one_mistake_is_one_problem_at_its_place(
    project: Project, path: str, old: str, new: str, at: str, fragment: str
) -> None:
    project.edit(path, old, new)
    check_one(project, project.place(path, at), fragment)


def test_an_id_twice_makes_no_reference_to_the_other_a_mistake(project: Project) -> None:
    project.edit(STANDARDS, "      - id: std-3\n", "      - id: std-2\n")
    place = project.place(STANDARDS, "      - id: std-2\n        no: 3")
    (problem,) = checked(project.root).errors
    assert problem.mistake.code == "DATA-21"
    assert problem.place.line == int(place.split(":")[1])


@pytest.mark.parametrize(("path", "old", "new", "at"), HEADS.values(), ids=HEADS)
def test_misspelt_name_of_ids_is_one_problem(
    project: Project, path: str, old: str, new: str, at: str
) -> None:
    project.edit(path, old, new)
    check_one(project, project.place(path, at), "ไม่รู้จัก")


@pytest.mark.parametrize("path", FILES)
def test_file_that_is_no_record_is_one_problem(project: Project, path: str) -> None:
    project.write(path, "- ก\n")
    check_one(project, f"{path}:1:1", RECORD)


@pytest.mark.parametrize(
    ("text", "fragment"),
    [("", "ไฟล์นี้ว่าง"), ("# ก\n", "มีแต่หมายเหตุ"), ("ก\n", RECORD)],
    ids=["ว่าง", "หมายเหตุ", "ข้อความ"],
)
def test_file_without_a_record_is_one_problem(project: Project, text: str, fragment: str) -> None:
    project.write(TERMS, text)
    check_one(project, f"{TERMS}:1:1", fragment)


def test_unknown_name_with_nothing_left_to_mean_is_to_be_removed(project: Project) -> None:
    project.edit("data/office.yml", "parent: ", "สี: แดง\nparent: ")
    (problem,) = load_data(project.root).problems
    assert str(problem).startswith(f"{project.place(OFFICE, 'สี: แดง')}: ไม่รู้จัก 'สี'")
    assert "ยังไม่มีรายการ" not in problem.message


def test_names_of_another_record_are_not_proposed(project: Project) -> None:
    project.edit(PROCEDURE, "{value: 2, unit: วัน}", "{value: 2, unit: วัน, note: ก}")
    (problem,) = load_data(project.root).problems
    assert "fragment" not in problem.message


def test_mistakes_are_told_all_at_once(project: Project) -> None:
    project.edit(OFFICE, "  branch: main\n", "  brnach: main\n")
    project.edit(OFFICE, "    except_for: สพม.\n", "    except_for: [สพม.]\n")
    project.edit(CALENDAR, "fiscal_year: 2569", "fiscal_year: 2025")
    assert sorted(str(problem.place) for problem in load_data(project.root).problems) == [
        project.place(CALENDAR, "2025"),
        project.place(OFFICE, "brnach:"),
        project.place(OFFICE, "[สพม.]"),
    ]
