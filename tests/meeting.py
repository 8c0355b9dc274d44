"""A procedure of meetings, invented: minutes to days, a step of unknown time, ways back, and a decision
that may end the work undone. What an ordinary office writes of an ordinary job.
"""

from tests.conftest import SEED

ID = "meeting"
NAME = "งานการประชุมภายในสำนักงาน"
STEPS = (  # kind, text, time, party, exits
    ("input-output", "รับเรื่องและความประสงค์จัดประชุมจากกลุ่มงาน", "30 นาที", "admin", {}),
    ("activity", "ตรวจสอบห้องประชุม วัน เวลา และผู้เข้าร่วมประชุม", "1 ชั่วโมง", "admin", {}),
    ("decision", "ห้องประชุมว่างหรือไม่", "10 นาที", "admin", {"ว่าง": 4, "ไม่ว่าง": 2}),
    ("document", "จัดทำหนังสือเชิญประชุมและระเบียบวาระการประชุม", "1 วัน", "admin", {}),
    ("decision", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาพิจารณาลงนาม", "1 วัน", "director",
     {"ลงนาม": 6, "แก้ไข": 4, "ไม่อนุมัติ": 12}),
    ("activity", "ส่งหนังสือเชิญประชุมทางระบบสำนักงานอิเล็กทรอนิกส์", "1 วัน", "admin", {}),
    ("activity", "เตรียมเอกสาร อาหารว่าง โสตทัศนูปกรณ์ และระบบประชุมทางไกล", "2 วัน", "policy", {}),
    ("activity", "ดำเนินการประชุมและจดรายงานการประชุม", "1 วัน", "admin", {}),
    ("document", "จัดทำรายงานการประชุมเสนอประธาน", "3 วัน", "admin", {}),
    ("decision", "ที่ประชุมรับรองรายงานหรือไม่", "", "working-group", {"รับรอง": 11, "แก้ไข": 9}),
    ("activity", "แจ้งมติที่ประชุมให้ผู้เกี่ยวข้องดำเนินการและติดตามผล", "5 วัน", "admin", {"": 13}),
    ("activity", "แจ้งกลุ่มงานเจ้าของเรื่องว่าไม่อนุมัติพร้อมเหตุผล", "1 วัน", "admin", {}),
    ("activity", "จัดเก็บเอกสารเข้าแฟ้มและรายงานผลประจำปี", "1 วัน", "admin", {}),
)  # fmt: skip


def yaml(refusals: str = "[ไม่อนุมัติ]") -> str:
    """Its file in data/procedures/."""
    seed = (SEED / "data/procedures/standards-work.yml").read_text(encoding="utf-8")
    head = seed[: seed.index("\nsteps:\n")].replace("id: standards-work", f"id: {ID}")
    head = head.replace("name: งานมาตรฐานสำนักงานเขตพื้นที่การศึกษา", f"name: {NAME}")
    steps = (_step(number, refusals) for number in range(1, len(STEPS) + 1))
    return head + "\nsteps:\n" + "\n".join(steps)


def _step(number: int, refusals: str) -> str:
    kind, text, time, party, exits = STEPS[number - 1]
    ends = {1: "    terminal: start\n", len(STEPS): "    terminal: end\n"}
    following = f"    next: step-{exits['']}\n" if "" in exits else ""
    ways = "".join(f"        {name}: step-{target}\n" for name, target in exits.items() if name)
    refused = f"      refusals: {refusals}\n" if refusals and "ไม่อนุมัติ" in exits else ""
    return (
        f"  - id: step-{number}\n    no: {number}\n{ends.get(number, '')}{following}    detail: {text}\n"
        f"    duration: {_time(time)}\n    standard: ถูกต้องครบถ้วน\n"
        f"    responsible: [{party}]\n    section5: {{no: {number}, text: {text}, source: office}}\n"
        f"    symbol:\n      kind: {kind}\n"
        + (f"      exits:\n{ways}{refused}" if ways else "")
        + f"      label: {text}\n      source: office\n    source: office\n"
    )


def _time(text: str) -> str:
    if not text:
        return "{state: blank}"
    value, unit = text.split()
    return f"{{value: {value}, unit: {unit}}}"
