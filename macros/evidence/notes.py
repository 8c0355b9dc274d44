"""Footnotes: the calls, and the notes under a text, each as often as it is called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown_it.token import Token

from macros.html.classes import Class

BACK = "กลับไปยังเนื้อความที่อ้างเชิงอรรถ {}"
"""What a note's way back is called to those who hear it."""


class Notes:
    """The notes of one text, from what the parser left in its `env`."""

    def __init__(self, env: Mapping[str, Any]) -> None:
        told = env.get("footnotes", {})
        numbers: Mapping[str, int] = told.get("refs", {})
        self._numbers = {label[1:]: number for label, number in numbers.items()}
        self._notes: dict[str, Element] = {}
        self._calls: dict[str, int] = {}

    @property
    def unused(self) -> frozenset[str]:
        """The labels that nothing calls."""
        return frozenset(label for label, number in self._numbers.items() if number < 0)

    def open(self, label: str) -> Element:
        """The element that takes what a note says, all of it when that is said in two places."""
        return self._notes.setdefault(label, Element("li", {"id": f"fn:{label}"}))

    def call(self, place: Element, token: Token) -> None:
        """Put the number of a note where it is called."""
        label = str(token.meta["label"])
        self._calls[label] = self._calls.get(label, 0) + 1
        raised = SubElement(place, "sup", {"id": _call(label, self._calls[label])})
        link = SubElement(raised, "a", {"class": Class.FOOTNOTE_REF, "href": f"#fn:{label}"})
        link.text = str(token.meta["id"] + 1)

    def close(self, root: Element) -> None:
        """Put all notes at the end: in the order of their calls, then those that nothing calls."""
        if not self._notes:
            return
        box = SubElement(root, "div", {"class": Class.FOOTNOTE})
        SubElement(box, "hr")
        listed = SubElement(box, "ol")
        called = [label for label in self._numbers if label not in self.unused]
        called.sort(key=self._numbers.__getitem__)
        never = (label for label in self._numbers if label in self.unused)
        for number, label in enumerate([*called, *never], 1):
            listed.append(self._notes[label])
            self._lead_back(label, number)

    def _lead_back(self, label: str, number: int) -> None:
        note = self._notes[label]
        if label in self.unused:
            return
        if len(note) and note[-1].tag == "p":
            last = note[-1]
            if len(last):
                last[-1].tail = (last[-1].tail or "") + "\xa0"
            else:
                last.text = (last.text or "") + "\xa0"
        else:
            last = SubElement(note, "p")
        for call in range(1, self._calls.get(label, 0) + 1):
            given = {"class": Class.FOOTNOTE_BACKREF, "href": f"#{_call(label, call)}"}
            SubElement(last, "a", given | {"title": BACK.format(number)}).text = "↩"


def _call(label: str, number: int) -> str:
    """The id of a call of a note, the first or another."""
    return f"fnref{number if number > 1 else ''}:{label}"
