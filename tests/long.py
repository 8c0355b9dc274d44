"""A long procedure, invented: 25 steps of four groups, three decisions, loops and a skip, most kinds
of symbols. What its drawing needs is here, in an office that fills in everything.
"""

from tests.conftest import SEED

ID = "long-work"
STEPS = (  # label, group, kind, exits
    ("รับเรื่องความต้องการใช้พัสดุ", "admin", "input-output", {}),
    ("สำรวจความต้องการของทุกกลุ่ม", "admin", "activity", {}),
    ("จัดทำบันทึกขอความเห็นชอบ", "policy", "document", {}),
    ("ตรวจสอบวงเงินงบประมาณ", "finance", "activity", {}),
    ("วงเงินเพียงพอหรือไม่", "finance", "decision", {"เพียงพอ": 7, "ไม่เพียงพอ": 6}),
    ("ปรับแผนการใช้งบประมาณ", "policy", "activity", {}),
    ("จัดทำรายละเอียดคุณลักษณะเฉพาะ", "admin", "document", {}),
    ("แต่งตั้งคณะกรรมการ", "admin", "activity", {}),
    ("ประชุมกำหนดราคากลาง", "finance", "predefined", {}),
    ("จัดทำประกาศและเอกสารเชิญชวน", "finance", "document", {}),
    ("ผู้อำนวยการพิจารณาให้ความเห็นชอบ", "admin", "decision",
     {"เห็นชอบ": 12, "ให้แก้ไขเอกสาร": 10, "ให้ทบทวนคุณลักษณะเฉพาะ": 7}),
    ("เผยแพร่ประกาศในเว็บไซต์", "admin", "activity", {}),
    ("รับข้อเสนอและเอกสารราคา", "finance", "input-output", {}),
    ("บันทึกข้อมูลผู้ยื่นข้อเสนอ", "finance", "database", {}),
    ("พิจารณาผลและจัดลำดับ", "finance", "activity", {}),
    ("รายงานผลการพิจารณา", "finance", "document", {}),
    ("ประกาศผู้ชนะการเสนอราคา", "admin", "activity", {}),
    ("ลงนามในสัญญา", "admin", "activity", {}),
    ("บริหารสัญญาและติดตามการส่งมอบ", "finance", "activity", {}),
    ("รับมอบพัสดุ", "finance", "activity", {}),
    ("ตรวจรับถูกต้องครบถ้วนหรือไม่", "audit", "decision",
     {"ถูกต้อง": 22, "ไม่ถูกต้อง": 19, "ส่งคืนทั้งหมด": 25}),
    ("ลงทะเบียนคุมพัสดุ", "finance", "database", {}),
    ("เบิกจ่ายเงิน", "finance", "activity", {}),
    ("แจกจ่ายพัสดุให้ทุกกลุ่ม", "admin", "activity", {}),
    ("สรุปผลและรายงานประจำปี", "policy", "document", {}),
)  # fmt: skip


def yaml() -> str:
    """Its file in data/procedures/."""
    seed = (SEED / "data/procedures/standards-work.yml").read_text(encoding="utf-8")
    head = seed[: seed.index("\nsteps:\n")].replace("id: standards-work", f"id: {ID}")
    head = head.replace("name: งานมาตรฐานสำนักงานเขตพื้นที่การศึกษา", "name: งานจัดหาพัสดุ (สมมติ)")
    return head + "\nsteps:\n" + "\n".join(_step(number) for number in range(1, len(STEPS) + 1))


def _step(number: int) -> str:
    label, group, kind, exits = STEPS[number - 1]
    ends = {1: "    terminal: start\n", len(STEPS): "    terminal: end\n"}
    ways = "".join(f"        {name}: step-{target}\n" for name, target in exits.items())
    return (
        f"  - id: step-{number}\n    no: {number}\n{ends.get(number, '')}"
        f"    detail: {label} {'ตามระเบียบที่เกี่ยวข้องและแผนปฏิบัติการประจำปี ' * (number % 4)}ให้แล้วเสร็จ\n"
        f"    duration: {{value: {number % 5 + 1}, unit: วัน}}\n    standard: ถูกต้องครบถ้วน\n"
        f"    responsible: [{group}]\n    section5: null\n    symbol:\n      kind: {kind}\n"
        + (f"      exits:\n{ways}" if ways else "")
        + f"      label: {label}\n      source: editorial\n    source: editorial\n"
    )
