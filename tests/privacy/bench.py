"""make bench: how well personal data is found, and what looking for it costs."""

from __future__ import annotations

import random
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import fontpkg
from PIL import Image

from macros.privacy.files import in_text
from tests.privacy.making import docx, exif, row, runs, xlsx
from tests.privacy.spelling import HARMLESS, MARKUP, PLAIN, Spell, nobody

ROUNDS = 2000
WORDS = [
    "คณะทำงาน",
    "ติดตาม",
    "แผนปฏิบัติการ",
    "ประจำปี",
    "รายงาน",
    "ผลการดำเนินงาน",
    "ตัวบ่งชี้",
    "มาตรฐาน",
    "สำนักงาน",
]


def detector() -> None:
    """Print recall by spelling and false alarms by kind of harmless number."""
    print(f"\nThai national ID, found of {ROUNDS:,} numbers in each spelling")
    for name, spell in {**PLAIN, **MARKUP}.items():
        print(f"  {name:40} {_share(lambda chance, spell=spell: _identity(spell, chance)):6.2f} %")
    print(f"\nharmless numbers taken for a national ID, of {ROUNDS:,} of each kind")
    for name, make in HARMLESS.items():
        print(f"  {name:40} {_share(lambda chance, make=make: f'ที่ {make(chance)} ก'):6.2f} %")


def _identity(spell: Spell, chance: random.Random) -> str:
    return f"ที่\nของ {spell(nobody(chance))} ก"


def _share(make: Callable[[random.Random], str]) -> float:
    chance = random.Random(1)
    found = [in_text(make(chance)) for _ in range(ROUNDS)]
    return 100 * sum(any(item.kind == "thai-id" for item in items) for items in found) / ROUNDS


def attach(project: Path, count: int) -> list[Path]:
    """Put so many attachments, of Word, Excel, PDF and pictures alike, beside the evidence."""
    chance = random.Random(2)
    pages = _pdf(chance)
    makers = {
        "docx": lambda: _docx(chance),
        "xlsx": lambda: _xlsx(chance),
        "pdf": lambda: pages + f"\n%{chance.random()}".encode(),
        "jpg": lambda: _jpg(chance, chance.randint(400, 800)),
    }
    made = []
    for number in range(count):
        suffix = list(makers)[number % len(makers)]
        folder = project / f"docs/sar/2569/ind-{number % 11 + 1:02}"
        made.append(folder / f"file-{number:03}.{suffix}")
        made[-1].write_bytes(makers[suffix]())
    return made


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice([*WORDS, str(chance.randrange(10**4))]) for _ in range(words))


def _docx(chance: random.Random) -> bytes:
    body = "".join(runs(*(_sentence(chance, 8) + " " for _ in range(6))) for _ in range(120))
    table = "".join(row(*(_sentence(chance, 2) for _ in range(6))) for _ in range(60))
    return docx(body + table, **{"word__media__image1.jpg": _jpg(chance, 500)})


def _xlsx(chance: random.Random) -> bytes:
    strings = tuple(_sentence(chance, 4) for _ in range(1500))
    rows = "".join(
        f"<row r='{at}'><c r='A{at}' t='s'><v>{at % 1500}</v></c>"
        + "".join(f"<c r='{c}{at}'><v>{chance.random() * 1e5:.2f}</v></c>" for c in "BCDEFGH")
        + "</row>"
        for at in range(1, 3000)
    )
    return xlsx(rows, strings)


def _pdf(chance: random.Random) -> bytes:
    import weasyprint

    face = f"@font-face{{font-family: S; src: url({fontpkg.path('Sarabun').as_uri()})}}"
    text = "".join(f"<p>{_sentence(chance, 60)}</p>" for _ in range(60))
    html = f"<style>{face} body{{font-family: S}}</style>{text}"
    return (
        bytes(weasyprint.HTML(string=html).write_pdf())
        + b"\n%"
        + chance.randbytes(150_000).hex().encode()
    )


def _jpg(chance: random.Random, size: int) -> bytes:
    small = Image.frombytes(
        "RGB", (size // 4, size // 4), chance.randbytes(size // 4 * (size // 4) * 3)
    )
    made = BytesIO()
    small.resize((size, size)).save(made, "JPEG", quality=90, exif=exif(description="ภาพ"))
    return made.getvalue()
