"""summary.md: four known headings, each with a text, split before anything is rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.evidence.digest import written_digest
from macros.evidence.item import PARTS, IndicatorSummary, Part
from macros.evidence.links import LinkTargets
from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.markup import Renderer
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.source.spelling import unknown_word

_HEADING = re.compile(r"## +(.+?) *#* *")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})[^`]*$")
_NAMES: dict[str, Part] = {name: part for part, name in PARTS.items()}


def read_summary(
    text: str, path: str, renderer: Renderer, library: LinkTargets
) -> tuple[IndicatorSummary, list[Diagnostic]]:
    """The parts of a summary.md (its text and path in the project), and what is wrong with it."""
    problems: list[Diagnostic] = []
    parts: dict[Part, str] = {}
    for line, heading, body in _sections(text):
        place = Location(path, line)
        part = _NAMES.get(heading)
        if part is None or part in parts:
            problems += _misplaced(place, heading, body, repeated=part is not None)
            continue
        passage = MarkdownSource(body, Location(path, line + 1), part)
        rendered = renderer.render(passage, library)
        parts[part] = rendered.html
        problems += rendered.problems
    return IndicatorSummary(path, True, parts, written_digest(text)), problems


def written_parts(text: str) -> Iterator[tuple[Part, str]]:
    """The known parts of a summary.md, each with its text as it is written."""
    for _, heading, body in _sections(text):
        if heading in _NAMES:
            yield _NAMES[heading], body.strip("\n")


def _sections(text: str) -> Iterator[tuple[int, str, str]]:
    """(line of its heading, heading, text under it); what stands before any has no heading."""
    line, heading, under = 0, "", list[str]()
    fence = ""
    for number, written in enumerate(text.split("\n"), 1):
        fence = _fence_after(written, fence)
        found = None if fence else _HEADING.fullmatch(written)
        if found:
            yield line, heading, "\n".join(under)
            line, heading, under = number, found[1], []
        else:
            under.append(written)
    yield line, heading, "\n".join(under)


def _fence_after(line: str, fence: str) -> str:
    """The fence (``` or longer) that is open after a line, "" for none; `fence` is open before."""
    if fence:
        return "" if fence in line and not line.strip().strip(fence[0]) else fence
    opening = _FENCE.match(line)
    return opening[1] if opening else ""


def _misplaced(place: Location, heading: str, body: str, *, repeated: bool) -> Iterator[Diagnostic]:
    if repeated:
        yield Diagnostic(place, mistake("FRONT-14", heading=heading))
    elif heading:
        yield Diagnostic(place, unknown_word(heading, _NAMES))
    elif body.strip():
        blank = len(body) - len(body.lstrip("\n"))
        front = body.lstrip().startswith("---")
        yield Diagnostic(
            Location(place.path, blank + 1), mistake("FRONT-12" if front else "FRONT-13")
        )
