"""The office's own Word template: what the Word files take of it, and whether it is of use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.checks.letterhead import letterhead
from macros.checks.template import TEMPLATE
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake


def office_template(root: Path) -> bytes | None:
    """The Word document whose styles and cover the files of the project at `root` take, mended."""
    file = root / TEMPLATE
    try:
        return letterhead(file.read_bytes()).data if file.is_file() else None
    except Exception:  # of lxml or zipfile, of what the check has told of
        return None


def template_warnings(root: Path) -> Iterator[Diagnostic]:
    """A warning where the project's own template cannot be written into, though it is a document."""
    found = office_template(root)
    if found is None:
        return
    from macros.word.trial import template_failure

    if reason := template_failure(found):
        yield Diagnostic(Location(TEMPLATE), mistake("VOL-03", reason=reason), warning=True)
