"""What is refused: each is text or a mistake at its place; nothing foreign comes out of either wall."""

from __future__ import annotations

import html
import re
from collections import Counter

import pytest

from macros.evidence import markup
from macros.evidence.sanitizer import sanitized
from tests.evidence.payloads import PAYLOADS, Payload
from tests.evidence.rendering import ALLOWED, errors, foreign, render, told
from tests.reading.html import Element, Html

every_payload = pytest.mark.parametrize("payload", PAYLOADS, ids=lambda payload: payload.id)
_LETTERS = re.compile(r"\w")


def test_there_are_enough_payloads_each_with_a_name_of_its_own() -> None:
    assert len(PAYLOADS) >= 200
    assert max(Counter(payload.id for payload in PAYLOADS).values()) == 1


@every_payload
def test_payload_is_text_or_a_mistake_at_its_place(payload: Payload) -> None:
    rendered, lower = render(payload.markdown), render(payload.markdown, line=41)
    if payload.expected == "literal":
        assert errors(rendered) == []
        written = html.unescape(payload.markdown) if payload.shown is None else payload.shown
        assert _LETTERS.findall(Html(rendered.html).text) == _LETTERS.findall(written)
    else:
        assert errors(rendered)[:1] == [payload.expected], told(rendered)
    assert errors(lower) == [(line + 40, column) for line, column in errors(rendered)]
    for problem in rendered.problems:
        assert re.search("[ก-๙]", problem.message)
        assert len(problem.message) < 5000
        assert "\n" not in problem.message


@every_payload
def test_each_wall_alone_holds(payload: Payload, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second finds nothing left by the first; were the payload HTML as it stands, the second
    would leave no element, handler or scheme of its own.
    """
    through = render(payload.markdown).html
    monkeypatch.setattr(markup, "sanitized", lambda html: html)
    first = render(payload.markdown).html
    assert foreign(first) == foreign(through) == []
    assert _elements(first) == _elements(through)
    for tag in Html(sanitized(payload.markdown)).elements:
        assert tag.tag in ALLOWED
        assert set(tag.attributes) <= {"id", *ALLOWED[tag.tag]}
        scheme = re.match(r"[^/?#]*:", tag.attributes.get("href", tag.attributes.get("src", "")))
        assert scheme is None or scheme[0] in {"http:", "https:", "mailto:"}


def _elements(text: str) -> tuple[list[Element], str]:
    """The elements and text of HTML, without the bare spans that a broken link leaves."""
    parsed = Html(text)
    return [tag for tag in parsed.elements if tag != Element("span", {})], parsed.text
