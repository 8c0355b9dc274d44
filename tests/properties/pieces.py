"""Pieces of evidence with wild but legal text, each with the letters that a reader must see of it.

A fragment is Markdown and what is seen of it. Wild text is what people type and paste, line by line:
no line of it opens a construct, and signs of Markdown within it may be read as such or shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from macros.source.letters import HIDDEN
from macros.thai.private import MEANT

SIGNS = frozenset("*_`~#>|[](){}!\\<&=-+:^\"'.,;/@$%?")
_THAI = [chr(code) for code in (*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E5C))]
_MARKED = [
    "ก่",
    "ก้",
    "ก๊",
    "ก๋",
    "กิ",
    "กี",
    "กึ",
    "กื",
    "กุ",
    "กู",
    "กั",
    "ก็",
    "ก์",
    "กำ",
    "ที่",
    "นี้",
    "ผู้",
    "ปู่",
    "น้ำ",
    "ท่ี",
    "นำ้",
    "นํ้า",
    "ทีี่",
    "เเ",
    "ฤๅ",
    "ฯลฯ",
    "ๆ",
]
_WORDS = ["คำสั่ง", "แต่งตั้ง", "คณะทำงาน", "ตัวบ่งชี้", "มาตรฐาน", "สำนักงาน", "ต่าง", "ๆ", "พ.ศ.", "๒๕๖๙", "ร้อยละ", "80.5", "15", "มิ.ย.", "ก", "าหนด", "SAR", "E027", "PM2.5", "ก.ค.ศ.", "1/2569", "(ก)", "ข้อ", "2.3", "AT&T", "3<5", "x@y", "#แผน", "~100", "a_b_c", "2*3*4", "50%", "“คำพูด”", "‘ก’", "–", "—", "…", "{{", "ค่า", "}}", "{%", "ก", "%}", "{#", "ก", "#}", "$x$", "^2", "ก|ข", "[ร่าง]", "::", ";)", "100°", "½", "m²", "①", "Ⅳ", "é", "ß", "Ω", "Ж", "中", "日本", "한", "✓", "☐", "→", "•", "▪", "€", "฿", "©", "™", "é", "นํา", "👍", "👩\u200d🏫", "\xa0", "\u200b", "\xad"]  # fmt: skip
_PRIVATE = [chr(code) for code in MEANT]


@dataclass(frozen=True)
class Written:
    """A piece: the number that its first and last line name, its source, what is seen between
    these lines, and the notes at its end.
    """

    number: int
    body: str
    seen: str
    notes: tuple[str, ...]

    @property
    def first(self) -> str:
        return f"ต้นชิ้น{self.number:05}"

    @property
    def last(self) -> str:
        return f"ปลายชิ้น{self.number:05}"

    @property
    def source(self) -> str:
        head = "date: 2568-11-05\nkind: คำสั่ง\ngroup: audit\npersonal_data: ไม่มี\n"
        return f"---\ntitle: ชิ้น {self.number}\n{head}---\n{self.first}\n\n{self.body}\n"


def pieces(count: int, seed: int = 1) -> list[Written]:
    """So many pieces, the same for the same seed."""
    return [_piece(number, Random(f"{seed}-{number}")) for number in range(count)]


def _piece(number: int, random: Random) -> Written:
    blocks, seen, notes = [], [], []
    for at in range(random.randint(2, 7)):
        kind = random.choice(_KINDS)
        source, shown = kind(random)
        if random.random() < 0.15:
            name = f"น{at}"
            note = f"โน้ต{number:05}ที่{at}"
            source, notes = f"{source}\n\nอ้าง[^{name}] จบอ้าง\n\n[^{name}]: {note}", [*notes, note]
            shown += "อ้างจบอ้าง"
        blocks.append(source)
        seen.append(shown)
    last = f"ปลายชิ้น{number:05}"
    return Written(number, "\n\n".join([*blocks, last]), "".join(seen), tuple(notes))


def _wild(random: Random, most: int = 8) -> str:
    """Words and letters on one line that begins with a word and ends with one."""
    parts = []
    for _ in range(random.randint(1, most)):
        kind = random.random()
        if kind < 0.6:
            parts.append(random.choice(_WORDS))
        elif kind < 0.8:
            parts.append(random.choice(_MARKED))
        elif kind < 0.95:
            parts.append("".join(random.choice(_THAI) for _ in range(random.randint(1, 6))))
        else:
            parts.append("ก" + random.choice(_PRIVATE))
    return f"คำ {' '.join(parts)} ท้าย"


def _paragraph(random: Random) -> tuple[str, str]:
    lines = [_wild(random) for _ in range(random.randint(1, 3))]
    return "\n".join(lines), "".join(lines)


def _heading(random: Random) -> tuple[str, str]:
    text = _wild(random, 3)
    return f"## {text}", text


def _list(random: Random) -> tuple[str, str]:
    items = [_wild(random, 4) for _ in range(random.randint(1, 4))]
    sign = random.choice(["-", "*", "+", "1.", "๑.", "1)"])
    if random.random() < 0.3:
        source = f"{sign} {items[0]}\n" + "\n".join(f"    - {item}" for item in items[1:])
        return source, "".join(items)
    return "\n".join(f"{sign} {item}" for item in items), "".join(items)


def _table(random: Random) -> tuple[str, str]:
    width = random.randint(1, 4)
    rows = [
        [_wild(random, 2).replace("|", "/") for _ in range(width)]
        for _ in range(random.randint(2, 4))
    ]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    source = "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])
    return source, "".join(cell for row in rows for cell in row)


def _marked(random: Random) -> tuple[str, str]:
    sign = random.choice(["**", "*", "~~", "__"])
    return f"ก่อน {sign}หนาเอียง{sign} หลัง", "ก่อนหนาเอียงหลัง"


def _link(random: Random) -> tuple[str, str]:
    text = random.choice(
        [
            "[ลิงก์หนึ่ง](https://example.org/ก)",
            "https://example.org/มาตรฐาน/น้ำ",
            "<https://example.org/>",
        ]
    )
    shown = {"[": "ลิงก์หนึ่ง", "h": "https://example.org/มาตรฐาน/น้ำ", "<": "https://example.org/"}
    return f"ดู {text} ต่อ", f"ดู{shown[text[0]]}ต่อ"


def _code(random: Random) -> tuple[str, str]:
    text = random.choice(["ท่ี <b> {{ x }}", "a  b", "ก|ข", "*ก*"])
    if random.random() < 0.5:
        return f"โค้ด `{text}` จบ", f"โค้ด{text}จบ"
    return f"```\n{text}\nบรรทัดสอง\n```", f"{text}บรรทัดสอง"


def _quote(random: Random) -> tuple[str, str]:
    text = _wild(random, 4)
    return f"> {text}", text


def _box(random: Random) -> tuple[str, str]:
    text = _wild(random, 4)
    return f'!!! note "กล่องนี้"\n    {text}', f"กล่องนี้{text}"


def _task(random: Random) -> tuple[str, str]:
    one, two = _wild(random, 3), _wild(random, 3)
    return f"- [ ] {one}\n- [x] {two}", one + two


_KINDS = [_paragraph, _paragraph, _paragraph, _heading, _list, _list, _table, _marked, _link, _code,
          _quote, _box, _task]  # fmt: skip

assert not any(HIDDEN.search(word) for word in (*_WORDS, *_MARKED, *_PRIVATE))
