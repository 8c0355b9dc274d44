"""Addresses that are simply written out: https://…, www.…, name@office.go.th.

Thai needs no blank after an address. It ends where Thai follows a Latin letter or a digit, but not
within a part of the path that is Thai from its slash on; marks at its end belong to the sentence.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_T = "\u0e00-\u0e7f"
_WEB = re.compile(
    rf"""(?:https?://|www\.)
    (?:[A-Za-z0-9] | (?<=//)[{_T}][^\s<>/?\#&=]*)
    (?:(?<=[/=?\#&_.~+-])[{_T}][^\s<>/?\#&=]* | [^\s<>{_T}])*""",
    re.IGNORECASE | re.VERBOSE,
)
_SCHEME = re.compile(r"(?<![A-Za-z0-9])https?\Z", re.IGNORECASE)
_LOCAL = re.compile(r"[A-Za-z0-9._+-]{1,64}\Z")
_DOMAIN = re.compile(r"@(?:[A-Za-z0-9_-]+\.)+[A-Za-z][A-Za-z-]*[A-Za-z]")
_REFERENCE = re.compile(r"&[A-Za-z0-9]+;\Z")
_ENDINGS = "?!.,:*_~'\"“”‘’;"
_BEFORE = re.compile(rf"[\s*_~(\[{_T}“‘\"']\Z")
_BACK = 70  # letters before a sign that may belong to its address


def bare(md: MarkdownIt) -> None:
    """Let a parser link bare addresses: tokens of a link whose markup is "bare"."""
    md.inline.add_terminator_char("w")
    md.inline.ruler.after("text", "bare", _bare)


def _bare(state: StateInline, silent: bool) -> bool:
    if silent or state.linkLevel:
        return False
    match state.src[state.pos]:
        case ":" if state.src.startswith("://", state.pos):
            scheme = _SCHEME.search(state.pending[-_BACK:])
            back = len(scheme[0]) if scheme else 0
            return bool(scheme) and _linked(state, back, _web(state, state.pos - back), "")
        case "w" if state.src.startswith("www.", state.pos) and _may_begin(state):
            return _linked(state, 0, _web(state, state.pos), "http://")
        case "@":
            local = _LOCAL.search(state.pending[-_BACK:])
            domain = _DOMAIN.match(state.src, state.pos, state.posMax)
            if local and domain:
                return _linked(state, len(local[0]), local[0] + domain[0], "mailto:")
    return False


def _may_begin(state: StateInline) -> bool:
    return not state.pos or bool(_BEFORE.match(state.src, state.pos - 1, state.pos))


def _web(state: StateInline, start: int) -> str:
    """The address of the web that begins at an offset; "" when none does."""
    found = _WEB.match(state.src, start, state.posMax)
    return _without_ending(found[0]) if found else ""


def _without_ending(address: str) -> str:
    """An address without the marks of the sentence it stands in."""
    open_ones = len(re.findall(r"[(\[]", address)) - len(re.findall(r"[)\]]", address))
    end = len(address)
    while end:
        sign = address[end - 1]
        reference = _REFERENCE.search(address, max(end - _BACK, 0), end) if sign == ";" else None
        if reference:
            end = reference.start()
        elif sign in ")]" and open_ones < 0:
            open_ones, end = open_ones + 1, end - 1
        elif sign in _ENDINGS:
            end -= 1
        else:
            break
    return address[:end]


def _linked(state: StateInline, back: int, words: str, scheme: str) -> bool:
    """Put in a link with these words, of which `back` letters are already behind."""
    if len(words) <= back:
        return False
    if back:
        state.pending = state.pending[:-back]
    opened = state.push("link_open", "a", 1)
    opened.attrs, opened.markup = {"href": scheme + words}, "bare"
    opened.meta = {"at": state.pos - back}
    state.push("text", "", 0).content = words
    state.push("link_close", "a", -1).markup = "bare"
    state.pos += len(words) - back
    return True
