"""The digest of a review, beside one reckoned as its description says, by other means."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from macros.evidence.digest import files_digest, read_digest, text_digest, wording_digest
from macros.model.standards import Indicator

MATTER = "---\ntitle: ก\nreviewed: 2568-12-01\nreviewed_digest: x\n"
JUDGED = {
    "id": "ind-01",
    "code": None,
    "standard": "std-1",
    "weight": None,
    "name": "ชื่อ  ของ\nตัวบ่งชี้",
    "criteria": [{"level": "x-1", "text": 'เกณฑ์ "หนึ่ง"'}, {"text": "สอง"}],
    "considerations": [{"id": "c", "name": "ประเด็น", "criteria": [{"text": "สาม"}]}],
}


def letters(content: bytes) -> str:
    found = hashlib.sha256(content).hexdigest()[:12]
    return "".join("abcdefghijklmnop"[int(digit, 16)] for digit in found)


def test_of_a_text() -> None:
    assert text_digest(MATTER, "เนื้อ\n") == letters("---\ntitle: ก\n---\nเนื้อ".encode())


@pytest.mark.parametrize(
    ("matter", "body"),
    [
        (MATTER.replace("2568-12-01", "2569-01-01"), "เนื้อ\n"),
        (MATTER.replace("reviewed:", "reviewed_by: a\nreviewed:"), "เนื้อ\n"),
        (MATTER.replace("reviewed: 2568-12-01", "reviewed:\n  2568-12-01"), "เนื้อ\n"),
        (MATTER.replace("reviewed:", '"reviewed" :'), "เนื้อ\n"),
        (MATTER, "เนื้อ \t\n\n\n"),
        (MATTER, "เนื้อ"),
    ],
)
def test_what_says_nothing_of_a_text_makes_no_other_digest(matter: str, body: str) -> None:
    assert text_digest(matter, body) == text_digest(MATTER, "เนื้อ\n")


@pytest.mark.parametrize(
    ("matter", "body"),
    [
        (MATTER.replace("ก", "ข"), "เนื้อ\n"),
        (MATTER + "files: a.pdf\n", "เนื้อ\n"),
        (MATTER, "เนื้อ\nreviewed: 2568-12-01\n"),
        (MATTER, "\nเนื้อ\n"),
    ],
)
def test_what_says_something_makes_another(matter: str, body: str) -> None:
    assert text_digest(matter, body) != text_digest(MATTER, "เนื้อ\n")


def test_letters_composed_or_not_are_one() -> None:
    assert text_digest(MATTER, "caf\u00e9") == text_digest(MATTER, "cafe\u0301")


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="no sha256sum")
def test_of_files(tmp_path: Path) -> None:
    """As the system's own tool lists them."""
    for name in ("ข.pdf", "a.pdf", "ก ๑.png"):
        (tmp_path / name).write_bytes(name.encode())
    names = [file.name for file in tmp_path.iterdir()]
    run = subprocess.run(["sha256sum", *names], cwd=tmp_path, capture_output=True, check=True)
    lines = sorted(run.stdout.decode().splitlines(keepends=True))
    assert files_digest(tmp_path.iterdir()) == letters("".join(lines).encode())
    (tmp_path / "a.pdf").write_bytes(b"other")
    assert files_digest(tmp_path.iterdir()) != letters("".join(lines).encode())


def test_of_a_wording() -> None:
    said = ["ชื่อ ของ ตัวบ่งชี้", [["x-1", 'เกณฑ์ "หนึ่ง"'], [None, "สอง"]], [["ประเด็น", [[None, "สาม"]]]]]
    written = json.dumps(said, ensure_ascii=False).replace(", ", ",").encode()
    assert wording_digest(Indicator.model_validate(JUDGED)) == letters(written)


def test_what_is_no_wording_makes_no_other_digest() -> None:
    other = {**JUDGED, "code": "1.1", "weight": "5", "revised": "2569-01-01"}
    assert wording_digest(Indicator.model_validate(other)) == wording_digest(
        Indicator.model_validate(JUDGED)
    )


def test_no_digit_is_in_it() -> None:
    """What looks like a number of a person, or like one at all, would be taken for it."""
    written = "-".join([text_digest(MATTER, ""), files_digest([]), text_digest(MATTER, "x")])
    assert str(read_digest(written)) == written
    assert not any(letter.isdigit() for letter in written)
