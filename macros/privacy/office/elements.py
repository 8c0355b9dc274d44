"""The XML of Office files, element by element."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from macros.privacy.finding import UnreadableError
from macros.source.xml import EntitiesError, XmlError, feed, xml_parser

_SHORT = 8  # letters of an attribute that can hold nothing of interest
_POWER = re.compile(r"\s*-?\d(?:\.\d{1,17})?E\+?\d{1,2}\s*", re.IGNORECASE)
_OFF = {"0", "false", "off", "none"}
_SYMBOLS = range(0xF000, 0xF100)
_TIED = re.compile(r'"\s*&\s*"')

Start = Callable[[str, Mapping[str, str]], None]
Told = Callable[[str], None]


def parse(xml: bytes, start: Start, end: Told, text: Told, aside: Told | None = None) -> None:
    """Call back for each element (its name without namespace), each run of text, and, `aside`,
    each comment and instruction.

    Raises UnreadableError for what is no XML, or declares entities.
    """
    parser = xml_parser()
    parser.buffer_text = True
    local = _Local()
    parser.StartElementHandler = lambda name, attributes: start(local[name], attributes)
    parser.EndElementHandler = lambda name: end(local[name])
    parser.CharacterDataHandler = text
    if aside:
        parser.CommentHandler = aside
        parser.ProcessingInstructionHandler = lambda target, words: aside(words)
    try:
        feed(parser, xml)
    except EntitiesError:
        raise UnreadableError("XML ข้างในประกาศเอนทิตี ซึ่งไฟล์ Office ทั่วไปไม่มี") from None
    except XmlError:
        raise UnreadableError("XML ข้างในเสียหาย") from None


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether an element that is a switch is on: it is, unless it says otherwise."""
    return not any(value.lower() in _OFF for value in attributes.values())


def telling(attributes: Mapping[str, str]) -> list[str]:
    """The attributes long enough to hold a number or a name: alternative texts, links, authors."""
    return [value for value in attributes.values() if len(value) > _SHORT]


def symbol(attributes: Mapping[str, str]) -> str:
    """The letter that is named by its number in a font; fonts of symbols have theirs apart."""
    code = next((value for name, value in attributes.items() if name.endswith("char")), "")
    try:
        letter = int(code, 16)
        return chr(letter - _SYMBOLS.start if letter in _SYMBOLS else letter)
    except (ValueError, OverflowError):
        return ""


def spelt_out(text: str) -> str:
    """A text that is no paragraph's as it would be shown: a number in digits, texts that a formula
    ties together as one, letters of a number's format.
    """
    if _POWER.fullmatch(text):
        return number(text)
    return _TIED.sub("", text).replace("\\", "")


def unquoted(texts: Iterable[str]) -> list[str]:
    """Those texts that have quotes, without them: a number's format quotes each of its pieces."""
    return [spelt_out(text).replace('"', "") for text in texts if '"' in text]


def number(stored: str) -> str:
    """A number as a sheet stores it, in digits; a fraction not at all. What is none stays."""
    try:
        value = float(stored)
    except ValueError:
        return stored
    return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else ""


class _Local(dict[str, str]):
    """Names without their namespaces, each cut once: a sheet has a million elements."""

    def __missing__(self, name: str) -> str:
        self[name] = name.rpartition(" ")[2]
        return self[name]
