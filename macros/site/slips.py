"""Slips of the theme's templates that nobody can mend from outside, mended in the finished page."""

from __future__ import annotations

import re

_SLIPS = {  # a dialog without a name, English, invalid attributes
    'data-md-component="search" role="dialog"': (
        'data-md-component="search" role="dialog" aria-label="ค้นหา"'
    ),
    "<h1>404 - Not found</h1>": ("<h1>ไม่พบหน้านี้</h1><p>ที่อยู่อาจเปลี่ยนไป ให้ค้นหา หรือกลับไปหน้าแรก</p>"),
    'id="__drawer" autocomplete="off"': 'id="__drawer"',
    'id="__search" autocomplete="off"': 'id="__search"',
    ' tabindex=""': "",
}
_UNNAMED = re.compile(
    r'aria-labelledby="(?P<nav>__nav_[0-9_]+)_label"(?P<between>[^>]*>\s*'
    r'<label class="md-nav__title" for="(?P=nav)")'
)  # a section with a page of its own is labelled by an icon without words


def mended(html: str) -> str:
    """A page of the theme without its slips."""
    for slip, right in _SLIPS.items():
        html = html.replace(slip, right)
    return _UNNAMED.sub(
        lambda found: (
            f'aria-labelledby="{found["nav"]}_title"{found["between"]} id="{found["nav"]}_title"'
        ),
        html,
    )
