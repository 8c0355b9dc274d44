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
from macros.plots.tokens import SHEET
from macros.site.css import compact
from macros.site.theme_sheet import theme_sheet

STYLE, SCRIPT = "assets/stylesheets/site.css", "assets/javascripts/site.js"
"""The addresses of ours. Addresses within the sources of style are relative to it."""
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
        tight = remembering(self.records, _made_by() + "joined", compact, TEXT)
        return Bundle(STYLE, frozenset(sources), tight(text).encode())

    def script(self, uris: Iterable[str]) -> Bundle:
        """The scripts at `uris` in docs/, in this order, as one; each keeps its names to itself. Raises
        OSError when one cannot be read.
        """
        sources = tuple(uris)
        content = b"\n;".join((self.root / "docs" / uri).read_bytes() for uri in sources)
        return Bundle(SCRIPT, frozenset(sources), content)

    def theme_style(self, css: str, palettes: Iterable[Mapping[str, Any]]) -> str:
        """A style sheet of the theme, of which parts, and colours but those of the `palettes`, are left
        out that no page of this site can have.
        """
        chosen = list(palettes)
        name = cache_key(_made_by() + "trimmed", css, json.dumps(chosen, sort_keys=True))
        return recalled(self.records, name, partial(theme_sheet, css, chosen), TEXT)


def _made_by() -> str:
    return code_version(_MADE_BY, _LIBRARIES)
