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


@pytest.fixture
def one_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the sanitizer."""
    monkeypatch.setattr(markup, "sanitized", lambda html: html)


def test_there_are_enough_payloads_each_with_a_name_of_its_own() -> None:
    assert len(PAYLOADS) >= 200
    assert max(Counter(payload.id for payload in PAYLOADS).values()) == 1


@every_payload
def test_payload_is_text_or_a_mistake_at_its_place(payload: Payload) -> None:
    rendered = render(payload.markdown)
    if payload.expected == "literal":
        assert errors(rendered) == []
        written = html.unescape(payload.markdown) if payload.shown is None else payload.shown
        assert _LETTERS.findall(Html(rendered.html).text) == _LETTERS.findall(written)
    else:
        assert errors(rendered)[:1] == [payload.expected], told(rendered)


@every_payload
def test_place_is_counted_from_where_the_passage_begins(payload: Payload) -> None:
    lower = render(payload.markdown, line=41)
    moved = [(line + 40, column) for line, column in errors(render(payload.markdown))]
    assert errors(lower) == moved


@every_payload
def test_message_is_thai_and_not_longer_than_can_be_read(payload: Payload) -> None:
    for problem in render(payload.markdown).problems:
        assert re.search("[ก-๙]", problem.message)
        assert len(problem.message) < 5000
        assert "\n" not in problem.message


@every_payload
def test_no_payload_gets_through(payload: Payload) -> None:
    assert foreign(render(payload.markdown).html) == []


@every_payload
@pytest.mark.usefixtures("one_wall")
def test_the_first_wall_alone_holds(payload: Payload) -> None:
    assert foreign(render(payload.markdown).html) == []


@every_payload
def test_the_second_wall_finds_nothing_left(
    payload: Payload, monkeypatch: pytest.MonkeyPatch
) -> None:
    through = render(payload.markdown).html
    monkeypatch.setattr(markup, "sanitized", lambda html: html)
    before = render(payload.markdown).html
    assert _elements(before) == _elements(through)


@every_payload
def test_the_second_wall_alone_holds(payload: Payload) -> None:
    """Were the payload HTML as it stands, no element, handler or scheme of its own would remain."""
    for tag in Html(sanitized(payload.markdown)).elements:
        assert tag.tag in ALLOWED
        assert set(tag.attributes) <= {"id", *ALLOWED[tag.tag]}
        scheme = re.match(r"[^/?#]*:", tag.attributes.get("href", tag.attributes.get("src", "")))
        assert scheme is None or scheme[0] in {"http:", "https:", "mailto:"}


def _elements(text: str) -> tuple[list[Element], str]:
    """The elements and text of HTML, without the bare spans that a broken link leaves."""
    parsed = Html(text)
    return [tag for tag in parsed.elements if tag != Element("span", {})], parsed.text
