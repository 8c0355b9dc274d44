"""Numbers for the tests: identity cards that nobody holds, in every spelling, and harmless ones.

No district of Thailand has the code 0000, so the numbers are of nobody.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from urllib.parse import quote

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def last(digits: str) -> str:
    """The thirteenth digit that twelve call for."""
    weighed = sum(int(digit) * (13 - at) for at, digit in enumerate(digits))
    return str((11 - weighed % 11) % 10)


def nobody(chance: random.Random) -> str:
    """Thirteen digits that check."""
    digits = chance.choice("12345678") + "0000" + f"{chance.randrange(10**7):07}"
    return digits + last(digits)


def parted(number: str, mark: str) -> str:
    """1-2345-67890-12-3 with any mark."""
    return mark.join((number[0], number[1:5], number[5:10], number[10:12], number[12]))


PEOPLE = "| - | นายสมมติ ตัวอย่าง |\n" * 9
Spell = Callable[[str], str]
PLAIN: dict[str, Spell] = {
    "ติดกัน": str,
    "ขีด": lambda n: parted(n, "-"),
    "เว้นวรรค": lambda n: parted(n, " "),
    "ขีดและเว้นวรรค": lambda n: parted(n, " - "),
    "จุด": lambda n: parted(n, "."),
    "ขีดยาว": lambda n: parted(n, "–"),
    "ขีดยาวมาก": lambda n: parted(n, "—"),
    "ขีดห้ามตัดบรรทัด": lambda n: parted(n, "\u2011"),
    "เครื่องหมายลบ": lambda n: parted(n, "\u2212"),
    "เว้นวรรคห้ามตัดบรรทัด": lambda n: parted(n, "\u00a0"),
    "ทับ": lambda n: parted(n, "/"),
    "ขีดล่าง": lambda n: parted(n, "_"),
    "เลขไทย": lambda n: n.translate(THAI),
    "เลขไทยมีขีด": lambda n: parted(n, "-").translate(THAI),
    "เลขปนกัน": lambda n: (
        f"{n[0]}-{n[1:5].translate(THAI)} {n[5:10]}–{n[10:12].translate(THAI)}.{n[12]}"
    ),
    "เลขเต็มความกว้าง": lambda n: parted(n, "－").translate(WIDE),
    "ขีดบางแห่ง": lambda n: f"{n[0]}-{n[1:5]}-{n[5:]}",
    "อักขระกว้างศูนย์": lambda n: "\u200b".join(n),
    "ขีดอ่อน": lambda n: parted(n, "\u00ad"),
    "ช่องละตัว": lambda n: " - ".join(" ".join(part) for part in parted(n, "-").split("-")),
    "เว้นวรรคทุกตัว": " ".join,
    "ขึ้นบรรทัดใหม่": lambda n: parted(n, "-")[:13] + "\n" + parted(n, "-")[13:],
    "ขึ้นบรรทัดใหม่กลางเลข": lambda n: parted(n, "-")[:9] + "\n" + parted(n, "-")[9:],
    "ต่อท้ายข้อ": lambda n: f"\n1.{n} นาย",
    "หลังลำดับที่": lambda n: f"12 {n} 12",
    "กลุ่มอื่นหลังคำว่าบัตรประชาชน": lambda n: f"เลขบัตรประชาชน {n[:4]} {n[4:8]} {n[8:]}",
    "ช่องตารางหลังคำว่าเลขประจำตัว": lambda n: f"| เลขประจำตัวประชาชน | {' | '.join(n)} |",
    "ช่องตารางมีขีดคั่น": lambda n: f"| เลขบัตรประชาชน | {' | '.join(parted(n, '-'))} |",
    "ช่องตารางมีช่องว่างคั่น": lambda n: f"| เลขบัตรประชาชน | {' | '.join(parted(n, ' '))} |",
    "ช่องตารางสองแถว": lambda n: (
        f"เลขประจำตัวประชาชน\n\n| {' | '.join(n[:7])} |\n| {' | '.join(n[7:])} |"
    ),
    "ช่องตารางแถวละหลัก": lambda n: "เลขประจำตัวประชาชน\n\n| " + " |\n| ".join(n) + " |",
    "ช่องตารางไกลจากหัว": lambda n: f"| ที่ | บัตรประชาชน |\n{PEOPLE}| ก | {' | '.join(n)} |",
    "อักษรห่างกันหลังอ่านภาพ": lambda n: f"เ ล ข ป ร ะ จ ำ ตั ว ป ร ะ ช า ช น {' '.join(n)}",
    "รหัสในที่อยู่": lambda n: "".join(f"%{ord(sign):02X}" for sign in parted(n, "-")),
    "รหัสในที่อยู่สองชั้น": lambda n: "".join(f"%25{ord(sign):02x}" for sign in n),
    "รหัสในคำพูดของ YAML": lambda n: "".join(f"\\x{ord(sign):02x}" for sign in parted(n, "-")),
    "รหัสยูนิโคด": lambda n: "".join(f"\\u{ord(sign):04x}" for sign in n.translate(THAI)),
    "รหัสของ Excel": lambda n: "".join(f"_x{ord(sign):04X}_" for sign in n),
}
"""Spellings of plain text, as they stand in any file."""

MARKUP: dict[str, Spell] = {
    "ตัวหนา": lambda n: f"**{n[0]}**-{parted(n, '-')[2:]}",
    "ตัวเอน": lambda n: f"_{n[0]}_-{parted(n, '-')[2:]}",
    "หนาทุกตัว": lambda n: "".join(f"**{digit}**" for digit in n),
    "แท็กว่าง": lambda n: parted(n, "-<wbr>"),
    "แท็กแทนขีด": lambda n: parted(n, "<wbr>"),
    "แท็กครอบ": lambda n: f"<b>{n[:3]}</b>{n[3:]}",
    "แท็กขึ้นบรรทัด": lambda n: parted(n, "<br>"),
    "ทับกลับ": lambda n: parted(n, "\\-"),
    "ขีดเป็นรหัส": lambda n: parted(n, "&#45;"),
    "เว้นวรรคเป็นรหัส": lambda n: parted(n, "&nbsp;"),
    "ทุกตัวเป็นรหัส": lambda n: "".join(f"&#{ord(digit)};" for digit in n),
    "รหัสฐานสิบหก": lambda n: "".join(f"&#x{ord(digit):x};" for digit in n),
    "ลิงก์": lambda n: f"[{n[:5]}](https://a.example/x){n[5:]}",
    "โค้ด": lambda n: f"`{n[:5]}`{n[5:]}",
    "ขีดฆ่า": lambda n: f"~~{n[:5]}~~{n[5:]}",
    "หมายเหตุ": lambda n: f"{n[:5]}<!-- x -->{n[5:]}",
    "ในหมายเหตุ": lambda n: f"<!-- {n} -->",
    "ในคุณสมบัติของแท็ก": lambda n: f'<a title="{parted(n, "-")}">x</a>',
    "คำพูดหลายบรรทัด": lambda n: f"> {parted(n, '-')[:13]}\n> {parted(n, '-')[13:]}",
    "เชิงอรรถ": lambda n: f"{n}[^1]",
    "ช่องเดียวในตาราง": lambda n: f"| 1 | {n} | x |",
}
"""Spellings of Markdown."""


def ean(chance: random.Random, start: str) -> str:
    """A barcode of 13 digits."""
    digits = start + "".join(chance.choice("0123456789") for _ in range(12 - len(start)))
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits))
    return digits + str(-total % 10)


def digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))


def table(chance: random.Random, mark: str) -> str:
    """A row of a table with thirteen digits and more in cells of their own."""
    return mark.join(str(chance.randrange(10 ** chance.randint(1, 5))) for _ in range(12))


HARMLESS: dict[str, Callable[[random.Random], str]] = {
    "เลขสุ่ม 13 หลัก": lambda c: digits(c, 13),
    "บาร์โค้ดไทย 885": lambda c: ean(c, "885"),
    "เวลาเป็นมิลลิวินาที": lambda c: str(1_700_000_000_000 + c.randrange(10**11)),
    "ISBN ติดกัน": lambda c: ean(c, "978"),
    "ISBN มีขีด": lambda c: "978-616-{}-{}-{}".format(*(digits(c, n) for n in (3, 3, 1))),
    "เลขผู้เสียภาษีของหน่วยงาน": lambda c: "0994" + digits(c, 9),
    "เลขที่หนังสือ": lambda c: (
        f"ที่ ศธ 04{digits(c, 3)}/ว {digits(c, 4)} ลงวันที่ {c.randint(1, 28)} มกราคม 2568"
    ),
    "เลขโครงการ 11 หลัก": lambda c: "68" + digits(c, 9),
    "โทรศัพท์สำนักงาน": lambda c: (
        f"โทร. 0-56{digits(c, 2)}-{digits(c, 4)} ต่อ {digits(c, 2)}, 056-{digits(c, 6)}"
    ),
    "เลขที่ไอพี": lambda c: (
        f"{c.randrange(256)}.{c.randrange(256)}.{c.randrange(256)}.{c.randrange(256)} 10.0.0.1"
    ),
    "ช่วงวันที่": lambda c: (
        f"{c.randint(1, 28)}/{c.randint(1, 12)}/2568 - {c.randint(1, 28)}/{c.randint(1, 12)}/2569"
    ),
    "วันและเวลา": lambda c: (
        f"2568-{c.randint(10, 12)}-{c.randint(10, 28)} {c.randint(10, 23)}:{c.randint(10, 59)}:{c.randint(10, 59)}.{digits(c, 3)}"
    ),
    "ตารางตัวเลข": lambda c: f"| {table(c, ' | ')} |",
    "ตารางตัวเลขช่องละหลัก": lambda c: f"| {' | '.join(digits(c, 15))} |",
    "ตารางที่เหลือเพียงเว้นวรรค": lambda c: table(c, " "),
    "คะแนน 15 ข้อเว้นวรรค": lambda c: " ".join(digits(c, 15)),
    "จำนวนเงิน": lambda c: f"{c.randrange(10**13):,}.{digits(c, 2)} บาท",
    "ทศนิยมยาว": lambda c: f"{c.randrange(1000)}.{digits(c, 13)}",
    "พิกัด": lambda c: f"({c.randint(5, 20)}.{digits(c, 6)}, {c.randint(97, 105)}.{digits(c, 6)})",
    "เลขยาวกว่า 13 หลัก": lambda c: digits(c, c.randint(14, 20)),
    "รหัสฐานสิบหก": lambda c: f"{c.getrandbits(256):064x}",
    "UUID": lambda c: "-".join(f"{c.getrandbits(4 * n):0{n}x}" for n in (8, 4, 4, 4, 12)),
    "ชื่อไฟล์ภาพ": lambda c: f"IMG_2025{c.randint(10, 12)}{c.randint(10, 28)}_{digits(c, 5)}",
    "ที่อยู่เป็นรหัส": lambda c: (
        f"https://a.example/{quote('แผนปฏิบัติการ')}%20{digits(c, 4)}%2F{digits(c, 8)}?p={digits(c, 3)}"
    ),
    "คะแนนใต้คำว่าประชาชนที่ไกล": lambda c: (
        f"| ที่ | ความเห็นของประชาชน |\n{PEOPLE}| ก | {' | '.join(digits(c, 13))} |"
    ),
    "เลขครุภัณฑ์": lambda c: f"7110-006-{digits(c, 4)}/{digits(c, 3)}",
}
"""Numbers that are nobody's, by kind."""
