"""Ids and links within a volume, where many pages of the site stand in one document."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from html import escape, unescape

from macros.book.print_view import PAGE
from macros.book.volume import Chapter

_TAG = re.compile(r"<[a-z][^<>]*>")
_NAME = re.compile(r'(\s(?:(?:id|aria-labelledby)="|href="#))')
_LINK = re.compile(rf'(<a\s[^<>]*?)href="{PAGE}([^"#]*)(?:#([^"]*))?"')
_ID = re.compile(r'<[a-z][^<>]*?\sid="([^"]*)"')


def prefixed(html: str, prefix: str) -> str:
    """HTML in which ids, and links to ids in it, begin with `prefix`."""

    def change(found: re.Match[str]) -> str:
        """What is found, as the volume has it."""
        return _NAME.sub(rf"\g<1>{prefix}", found[0])

    return _TAG.sub(change, html) if prefix else html


def ids_of(html: str) -> frozenset[str]:
    """The ids of elements, as HTML writes them."""
    return frozenset(_ID.findall(html))


def resolve_anchors(
    html: str, chapters: Sequence[Chapter], ids: Collection[str], address: str
) -> str:
    """HTML of a volume with its links to pages: those to what stands in the volume, which has
    these `ids`, lead there, the others to the site that is published at `address`.
    """
    held = {chapter.page: chapter for chapter in chapters if chapter.page}

    def change(found: re.Match[str]) -> str:
        """What is found, as the volume has it."""
        page, anchor = unescape(found[2]), unescape(found[3] or "")
        target = _within(held.get(page), anchor)
        if escape(target) in ids:
            return f'{found[1]}href="#{escape(target)}"'
        there = address + page.removesuffix(".md") + ".html" + (f"#{anchor}" if anchor else "")
        return f'{found[1]}href="{escape(there)}"'

    return _LINK.sub(change, html)


def _within(chapter: Chapter | None, anchor: str) -> str:
    if chapter is None:
        return ""
    return chapter.prefix + anchor if anchor else chapter.id
