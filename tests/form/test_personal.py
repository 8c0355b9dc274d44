"""What the form takes for personal data while somebody types is what the check takes for it."""

from __future__ import annotations

import json
import random
from collections import Counter
from itertools import pairwise

from playwright.sync_api import Browser

from macros.privacy.files import in_text
from macros.thai.digits import to_thai
from macros.views.form_data import dialect
from tests.conftest import LONG
from tests.form.scripts import scripted

SCRIPTS = ("letters.js", "texts.js", "thai.js", "mistakes.js", "personal.js")
CODES = {
    "thai-id": "PII-01",
    "mobile": "PII-02",
    "bank-account": "PII-03",
    "pupil-name": "PII-04",
    "personal-email": "PII-05",
}
BEFORE = (
    "เลขประจำตัวประชาชน ",
    "|ชื่อ|เลขประจำตัวประชาชน|\n|-|-|\n|ก|",
    "|เลขบัตร|\n|---|\n|",
    "เลข 13 หลัก\n\nก\n\n|1|ก|",
    "บัตรประชาชน ", "โทร. ", "มือถือ ", "", "ข้อ 3 ", "1. ", "- ", "(", "ราคา ", "ชื่อ ", "| ",
)  # fmt: skip
AFTER = ("", " ครับ", ")", ".", " บาท", "\n\nต่อ", ",", "/68", " | 5", " |")
ACCOUNTS = (
    "เลขที่บัญชี ", "บัญชีธนาคารกรุงไทย เลขที่ ", "พร้อมเพย์ ", "บัญชีเลขที่ ", "โอนเข้าบัญชี ", "บัญชีเงินฝากออมทรัพย์ ",
)  # fmt: skip
OTHERS = (
    "เด็กชายสมชาย ใจดี", "ด.ช. สมชาย ใจดี", "ด.ญ.มานี", "เด็กหญิงมานี มีนา", "เด็กชายและเด็กหญิง", "ด.ช. และ ด.ญ.",
    "เด็กหญิงดีเด่น ระดับชาติ", "เด็กชาย คนแรก ของ", "เด็กชายนักเรียน ทุนการ", "02-123-4567", "0 5671 1234",
    "ศธ 04121/1234", "978-616-12-3456-7", "8850123456789", "1699999999999", "a.b@gmail.com", "a@obec.go.th",
    "x_y@hotmail.com", "0994000165676", "พ.ศ. ๒๕๖๘", "1,234,567,890,123", "12345.678901234",
    "https://x.go.th/1234567890123", "![a](1234567890121.jpg)", "`0812345678`", "<0812345678>", "tel:0812345678",
    "**081**-234-5678", "0812345678-9", "081-234-56789", "[^1]: 0812345678", "081\u200b2345678",
)  # fmt: skip
PARTS = (1, 4, 5, 2, 1)
GENERATED = 4000 if LONG else 800


def _number(chance: random.Random) -> str:
    """Thirteen made-up digits, of which the last checks in two of three."""
    digits = [chance.randint(1, 8), *(chance.randint(0, 9) for _ in range(11))]
    weighed = sum(digit * (13 - at) for at, digit in enumerate(digits))
    last = (11 - weighed % 11 + chance.choice((0, 0, 3))) % 10
    return "".join(map(str, [*digits, last]))


def _parted(digits: str, mark: str, sizes: tuple[int, ...] = PARTS) -> str:
    ends = [sum(sizes[:at]) for at in range(len(sizes) + 1)]
    return mark.join(digits[start:end] for start, end in pairwise(ends))


def _identity(chance: random.Random) -> str:
    digits = _number(chance)
    mark = chance.choice(("", "-", " ", "–", "**-**", ". ", "|", " | ", "|\n|"))
    written = _parted(digits, mark, chance.choice((PARTS, PARTS, (1,) * 13, (3, 4, 6))))
    return to_thai(written) if chance.random() < 0.3 else written


def _telephone(chance: random.Random) -> str:
    digits = f"0{chance.choice('689')}{chance.randrange(10**8):08}"
    mark, sizes = chance.choice(("", "-", " ", ".")), chance.choice(((3, 3, 4), (2, 4, 4), (3, 7)))
    written = _parted(digits, mark, sizes)
    return chance.choice(
        (written, to_thai(written), f"+66 {written[1:]}", f"({written[:3]}) {written[3:]}")
    )


def _account(chance: random.Random) -> str:
    digits = f"{chance.randrange(10**10):010}"
    return chance.choice(ACCOUNTS) + chance.choice((digits, _parted(digits, "-", (3, 1, 5, 1))))


def _texts() -> list[str]:
    chance = random.Random("personal")
    kinds = (_identity, _identity, _telephone, _account, lambda chance: chance.choice(OTHERS))
    return [
        chance.choice(BEFORE) + chance.choice(kinds)(chance) + chance.choice(AFTER)
        for _ in range(GENERATED)
    ]


def test_what_is_personal_is_what_the_check_says(chromium: Browser, figure: list[str]) -> None:
    texts = _texts()
    with scripted(chromium, *SCRIPTS) as page:
        found = page.evaluate(
            """([texts, dialect]) => {
              evidenceForm.dialect = dialect;
              return texts.map((text) => evidenceForm.personal.find(text).map(({ code }) => code));
            }""",
            [texts, json.loads(json.dumps(dialect()))],
        )
    told = Counter[str]()
    for text, codes in zip(texts, found, strict=True):
        wanted = sorted({CODES[each.kind] for each in in_text(text, ".md")})
        assert (text, codes) == (text, wanted)
        told.update(codes)
    assert set(told) == set(CODES.values())
    figure.append(f"ข้อมูลส่วนบุคคลที่แบบฟอร์มพบเท่ากับการตรวจ: {len(texts)} ข้อความ พบ {told.total()} แห่ง")
