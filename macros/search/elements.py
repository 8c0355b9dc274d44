"""Elements of a finished page: what is read of them, and what stands by itself."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from macros.html.classes import Class
from macros.html.events import pairs_of

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_ANCHORED = {"tr", "li", "p", "div", "dd", "dt"}
BLOCKS = (
    HEADINGS
    | _ANCHORED
    | {
        "ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "caption", "td", "th", "section",
        "blockquote", "pre", "figure", "figcaption", "details", "summary", "hr", "br", "svg", "desc",
    }
)  # fmt: skip
_EXCLUDED = "data-search-exclude"
_AGAIN = "data-search-again"
_KEPT = 20_000  # different elements
_NEVER = {"script", "style", "template", "form", "button", "select", "nav", "text", "title"}
_CONTROLS = frozenset(each for each in Class if not each.meaning.search)
VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


class About(NamedTuple):
    """What an element's attributes say: whether nothing is read of it, whether what stands in it is
    a passage of its own, or stands there again; its id, what a passage that begins with it is
    called, and what a piece of evidence says of itself (kind, group, whether unfinished).
    """

    skipped: bool
    anchor: bool
    again: bool
    id: str | None
    title: str
    facts: tuple[str, str, bool] | None


@lru_cache(maxsize=_KEPT)
def about(tag: str, written: str) -> About:
    """What an element says, with its attributes as they are written."""
    given = dict(reversed(pairs_of(written)))
    title = given.get("data-title", "")
    said = _is_skipped(tag, given), _is_anchor(tag, given), _AGAIN in given
    return About(*said, given.get("id"), title, _facts_of(given))


def _is_skipped(tag: str, given: dict[str, str]) -> bool:
    """Whether nothing is read of an element with these attributes."""
    classes = given.get("class", "").split()
    aside = given.get("aria-hidden") == "true" or not {"hidden", _EXCLUDED}.isdisjoint(given)
    return tag in _NEVER or aside or not _CONTROLS.isdisjoint(classes)


def _is_anchor(tag: str, given: dict[str, str]) -> bool:
    """Whether what stands in an element is a passage of its own."""
    name = given.get("id", "")
    return bool(name) and tag in _ANCHORED and "fn-" not in name and not name.startswith("fn:")


def _facts_of(given: dict[str, str]) -> tuple[str, str, bool] | None:
    """What a piece of evidence says of itself in its element."""
    if "data-kind" not in given or "data-group" not in given or "data-indicator" in given:
        return None
    return given["data-kind"], given["data-group"], "data-unfinished" in given
