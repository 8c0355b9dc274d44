"""Names in the browser are those that the check would suggest."""

from __future__ import annotations

import random

from playwright.sync_api import Browser

from macros.evidence.file_name import safe_name
from macros.thai.normal import normalized
from macros.thai.private import KNOWN
from tests.evidence.test_file_name import NAMES
from tests.form.scripts import scripted

LETTERS = (
    *"กขฤำาๅะเแไัิีึืุู่้๊๋์ํ็๎",
    *"กนรำาเแ่้ำํ",
    *(" ", ".", "-", "~", "$", "/", "\\", "#", "?", "%", "*", "|", '"', "<", ":", "con", "NUL", "ก" * 40),
    *("a", "B", "é", "e\u0301", "ß", "İ", "Σ", "ς", "๑", "1", "😀", "\u200b", "\u200d", "\u00a0", "\t", "\n"),
    *("\u202e", "\ufeff", "\u00ad", "\x00", "\x1c", "\x85", "\u2028", "\u3000", *KNOWN[::7]),
)  # fmt: skip
SUFFIXES = ("", ".pdf", ".JPG", ".bak", ".tar.gz", ".", ".ฉบับแก้", ".docx ")
GENERATED = 400


def _generated() -> list[str]:
    chance = random.Random("names")
    return [
        "".join(chance.choices(LETTERS, k=chance.randint(0, 12))) + chance.choice(SUFFIXES)
        for _ in range(GENERATED)
    ]


def test_names_are_those_of_the_check(chromium: Browser) -> None:
    names = [*NAMES, *_generated()]
    with scripted(chromium, "letters.js", "file-names.js") as page:
        found = page.evaluate(
            """(names) => names.map((name) => {
              const safe = evidenceForm.fileNames.safe(name);
              return [evidenceForm.letters.normalized(name), safe,
                evidenceForm.fileNames.safe(name, [safe.toUpperCase(), "อื่น"])];
            })""",
            names,
        )
    for name, (typed, safe, other) in zip(names, found, strict=True):
        assert typed == normalized(name)
        assert safe == safe_name(name)
        assert other == safe_name(name, [safe.upper(), "อื่น"])
