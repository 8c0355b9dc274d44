"""The live preview shows of a piece what the site will show of it, and tells the same mistakes."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from macros.thai.ids import slugify
from tests.conftest import LONG
from tests.evidence.payloads import PAYLOADS
from tests.evidence.test_markup import ASTRAY, GOLDENS, HEAVY, INNOCENT, LINKS
from tests.form.markdown import SCRIPTS, generated, in_browser, in_python, known
from tests.form.scripts import FORM, scripted

PAIRS = (GOLDENS, LINKS, ASTRAY)
TEXTS: dict[str, Callable[[], list[str]]] = {
    "known": lambda: [source for pairs in PAIRS for source, _ in pairs.values()] + INNOCENT,
    "hostile": lambda: [payload.markdown for payload in PAYLOADS],
    "generated": lambda: generated(1000 if LONG else 50),
    "long": lambda: [*HEAVY.values()] if LONG else [HEAVY["เชิงอรรถสองร้อย"]],
}
RELEASES = {
    "markdown-it.min.js": "494ba53db1aac9f676317dda7062bd9545b5f0bbe3f12b0ab1ab4f813825cfb0",
    "markdown-it-footnote.min.js": "d6fee58a3b56c5742fa18f3e01f1d317cc99975683ebd39c9195cb2aff0c2e42",
}
"""What npm has of markdown-it 14.3.3 and markdown-it-footnote 4.0.0, below dist/, by SHA-256."""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """A page with the twin's scripts."""
    with scripted(chromium, *SCRIPTS) as opened:
        yield opened


def test_there_are_two_hundred_texts() -> None:
    assert len({text for texts in TEXTS.values() for text in texts()}) >= 200


@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_is_shown_as_the_site_shows_it(page: Page, kind: str, figure: list[str]) -> None:
    texts = TEXTS[kind]()
    pairs = list(zip(in_browser(page, texts, known()), map(in_python, texts), strict=True))
    same = sum(here == there for here, there in pairs)
    figure.append(f"ตัวอย่างสดเท่ากับเว็บไซต์ ({kind}): {same} จาก {len(texts)}")
    for here, there in pairs:
        assert here == there


def test_a_file_that_the_browser_cannot_know_is_believed(page: Page) -> None:
    text = "[ก](../ind-02/ไกล.pdf) [ข](02-แผน.md#x) [ค](ไม่มี.pdf) ![ง](a.jpg)"
    options = {"folder": "sar/2569/ind-01", "files": ["a.jpg"], "line": 12}
    [(html, problems, used)] = in_browser(page, [text], options)
    assert [(line, code) for line, _, code, *_ in problems] == [(12, "LINK-02")]
    assert used == ["sar/2569/ind-01/a.jpg"]
    assert html == (
        '<p><a href="/sar/2569/ind-02/%E0%B9%84%E0%B8%81%E0%B8%A5.pdf">ก</a> '
        '<a href="/sar/2569/ind-01/02-%E0%B9%81%E0%B8%9C%E0%B8%99.md#x">ข</a> <a>ค</a> '
        '<img alt="ง" loading="lazy" src="/sar/2569/ind-01/a.jpg"></p>'
    )


def test_anchors_are_those_of_the_build(page: Page) -> None:
    names = ["01.md", "คำสั่ง แต่งตั้ง (2).md", "___.md", "ÉÇ ﬁ ŐΣ.md", "a\ufeffb.md", "๑-แผน_งาน.md"]
    found = page.evaluate("(names) => names.map(evidenceForm.markdown.anchorOf)", names)
    assert found == [f"piece-{slugify(name.removesuffix('.md')) or 'x'}" for name in names]


@pytest.mark.parametrize("name", RELEASES)
def test_what_others_made_is_their_release(name: str) -> None:
    content = (FORM / "vendor" / name).read_bytes()
    assert hashlib.sha256(content).hexdigest() == RELEASES[name]
    project = name.removesuffix(".min.js")
    assert f"\n{project} " in (FORM / "vendor/LICENSES.txt").read_text("utf-8")


def test_the_scripts_stay_light(figure: list[str]) -> None:
    """Packed one by one, as a server sends them."""
    sizes = [len(gzip.compress((FORM / name).read_bytes(), 9)) for name in SCRIPTS]
    figure.append(f"สคริปต์ของตัวอย่างสด: {sum(sizes) / 1024:.1f} กิโลไบต์ (gzip)")
    assert sum(sizes) < 90 * 1024
