"""Every page is looked at: what is too small to tap, sticks out at the side, is cut off or parted, and
what axe finds, at two widths and in both palettes; at a desk's as opened, at a phone's with the theme's
script, which comes with the first move, and all folds open.

AUDIT_PAGES="index.html sar/*" names pages to look at alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from tests.built.conftest import go, moved
from tests.built.fitting import cut_off, enlarged, parted, sideways, small_targets, unfold
from tests.built.judging import PALETTES, Judge

from .site import built_site, opened, wanted

WIDTHS = (1440, 360)
NARROW = 320
SIZES = ((360, 2.0), (768, 1.5), (1440, 1.0))
"""Widths and sizes of letters at which marks are looked for."""


def run(folder: Path) -> int:
    """Judge the site; 1 when something is found."""
    return judged(built_site(folder))


def judged(site: Path) -> int:
    """What is found on the pages of a site, printed; 1 when it is anything."""
    names = wanted(site)
    found: Counter[str] = Counter()
    with opened(site) as (browser, address):
        page, judge = browser.new_page(), Judge()
        for name in names:
            for kind, said in _faults(page, judge, address + name):
                found[kind] += 1
                print(f"{name}: {kind} {said}", flush=True)
    kinds = " ".join(f"{kind} {number}" for kind, number in found.items()) or "ไม่พบสิ่งผิด"
    print(f"ดู {len(names)} หน้า กว้าง {WIDTHS} พื้น {PALETTES} ตัวอักษร {len(judge.looks)} แบบ: {kinds}")
    return int(bool(found))


def _faults(page: Page, judge: Judge, address: str) -> Iterator[tuple[str, str]]:
    for width in WIDTHS:
        _open(page, address, width)
        if width == WIDTHS[-1]:
            moved(page)
            unfold(page)
        yield from (("target", f"{width}: {said}") for said in small_targets(page))
        yield from (("parted", f"{width}: {said}") for said in parted(page))
        yield from (("axe", f"{width}: {rule} {html}") for rule, html in judge.faults(page))
    page.set_viewport_size({"width": NARROW, "height": 900})
    yield from (("sideways", f"{NARROW}: {said}") for said in sideways(page))
    for width, size in SIZES:
        _open(page, address, width)
        unfold(page)
        enlarged(page, size)
        yield from (("sideways", f"{width} x {size}: {said}") for said in sideways(page))
        yield from (("cut off", f"{width} x {size}: {said}") for said in cut_off(page))


def _open(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    go(page, address)
