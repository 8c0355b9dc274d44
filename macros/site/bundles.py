"""What every page loads of style and script: the theme's sheets, one sheet and one script of ours, each of
a source for each component.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from macros.cache.keys import cache_key, code_version
from macros.cache.memo import TEXT, recalled, remembering
from macros.cache.records import Records
from macros.material import MODULE as THEME
from macros.material import UNUSED, mapless
from macros.plots.tokens import SHEET
from macros.site.css import compact, gathered
from macros.site.theme_sheet import theme_sheet

STYLE, SCRIPT = "assets/stylesheets/site.css", "assets/javascripts/site.js"
"""The addresses of ours. Addresses within the sources of style are relative to it."""
THEME_SCRIPT = Path(__file__).parent / "theme.js"
"""The last part of our script, which loads the theme's."""
_MADE_BY = ("site/css.py", "site/bundles.py", "site/theme_sheet.py", THEME)
_LIBRARIES = ("tinycss2",)


@dataclass(frozen=True, repr=False)  # mkdocs-macros writes down all that it is given
class Bundle:
    """Many files as one request. Its `sources` (uris in docs/) are not published."""

    uri: str
    sources: frozenset[str]
    content: bytes


@dataclass(frozen=True, repr=False)
class Bundles:
    """Those of the project at `root`, remembered in `records`."""

    root: Path
    records: Records

    def style(self, uris: Iterable[str]) -> Bundle:
        """The sources at `uris` in docs/, in this order, and that of plots, as one sheet. Raises
        OSError when one cannot be read.
        """
        sources = tuple(uris)
        files = (*(self.root / "docs" / uri for uri in sources), SHEET)
        text = "\n".join(file.read_text(encoding="utf-8") for file in files)
        tight = remembering(self.records, _made_by() + "joined", _joined, TEXT)
        return Bundle(STYLE, frozenset(sources), tight(text).encode())

    def script(self, uris: Iterable[str]) -> Bundle:
        """The scripts at `uris` in docs/, in this order, and the one that loads the theme's, as one; each
        keeps its names to itself. Raises OSError when one cannot be read.
        """
        sources = tuple(uris)
        files = (*(self.root / "docs" / uri for uri in sources), THEME_SCRIPT)
        content = b"\n;".join(file.read_bytes() for file in files)
        return Bundle(SCRIPT, frozenset(sources), content)

    def unused(self, uri: str) -> bool:
        """Whether the file of the theme at `uri` is one that no page asks for."""
        return bool(UNUSED.match(uri))

    def of_theme(self, uri: str, text: str, palettes: Iterable[Mapping[str, Any]]) -> str:
        """A script of the theme that names no source map, or a style sheet of it, of which parts, and
        colours but those of the `palettes`, are left out that no page of this site can have.
        """
        if uri.endswith(".js"):
            return mapless(text)
        chosen = list(palettes)
        name = cache_key(_made_by() + "trimmed", text, json.dumps(chosen, sort_keys=True))
        return recalled(self.records, name, partial(theme_sheet, text, chosen), TEXT)


def _made_by() -> str:
    return code_version(_MADE_BY, _LIBRARIES)


def _joined(text: str) -> str:
    return compact(gathered(text))
