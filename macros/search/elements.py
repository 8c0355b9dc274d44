"""Elements of a finished page: what is read of them, and what stands by itself."""

from __future__ import annotations

from macros.html.classes import Class

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
AGAIN = "data-search-again"
"""The attribute of what says again what else stands on its page."""
_NEVER = {"script", "style", "template", "form", "button", "select", "nav", "text", "title"}
_CONTROLS = frozenset(each for each in Class if not each.meaning.search)
VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


def is_skipped(tag: str, given: dict[str, str]) -> bool:
    """Whether nothing is read of an element with these attributes."""
    classes = given.get("class", "").split()
    aside = given.get("aria-hidden") == "true" or not {"hidden", _EXCLUDED}.isdisjoint(given)
    return tag in _NEVER or aside or not _CONTROLS.isdisjoint(classes)


def is_anchor(tag: str, given: dict[str, str]) -> bool:
    """Whether what stands in an element is a passage of its own."""
    name = given.get("id", "")
    return bool(name) and tag in _ANCHORED and "fn-" not in name and not name.startswith("fn:")


def facts_of(given: dict[str, str]) -> tuple[str, str, bool] | None:
    """What a piece of evidence says of itself in its element."""
    if "data-kind" not in given or "data-group" not in given or "data-indicator" in given:
        return None
    return given["data-kind"], given["data-group"], "data-unfinished" in given
