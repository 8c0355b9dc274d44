"""The one style sheet of the site: a source for each component, joined in the order of mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from macros.plots.tokens import SHEET

STYLE = "assets/stylesheets/site.css"
"""Its address. Addresses within the sources are relative to it."""


@dataclass(frozen=True, repr=False)  # mkdocs-macros writes down all that it is given
class StyleSheet:
    """What every page loads besides the theme's sheets: one request instead of forty. Its `sources`
    (uris in docs/) are not published.
    """

    sources: frozenset[str]
    content: bytes
    uri: str = STYLE


def style_sheet(root: Path, uris: Iterable[str]) -> StyleSheet:
    """The sources at `uris` in docs/ of the project at `root`, and that of plots, as one sheet.
    Raises OSError when one cannot be read.
    """
    sources = tuple(uris)
    files = (*(root / "docs" / uri for uri in sources), SHEET)
    content = b"\n".join(file.read_bytes().strip() for file in files)
    return StyleSheet(frozenset(sources), content + b"\n")
