"""What people call pages: names in data/search.yml, and the pages that they are for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from macros.model.manual import Manual
from macros.model.search import Called, Wording
from macros.source.diagnostic import Diagnostic
from macros.source.node import Node
from macros.source.spelling import nearest
from macros.views import addresses

_KEPT = 1_000  # names


def called(uri: str, homes: Collection[str], wording: Wording) -> dict[str, list[int]]:
    """The places in the list of names of what people call a page (a uri in docs/), by anchor.
    `homes` are where the pages of other offices stand, such as the example's.
    """
    found: dict[str, list[int]] = {}
    for place, item in enumerate(wording.names):
        if _is_called(item, _known(uri, homes)):
            found.setdefault(item.page.partition("#")[2], []).append(place)
    return found


def wording_of(manual: Manual) -> Wording:
    """How people ask a manual's site: without the names of the page of the source document, where
    there is none.
    """
    found, page = manual.wording, _address(addresses.SOURCE)
    if manual.source:
        return found
    kept = tuple(item for item in found.names if item.page.partition("#")[0] != page)
    return found.model_copy(update={"names": kept})


def unknown_page_names(
    manual: Manual, node: Node, uris: Iterable[str], homes: Collection[str]
) -> Iterator[Diagnostic]:
    """Names for pages that are not among those of the site (`uris` in docs/)."""
    there, asked = {_known(uri, homes) for uri in uris}, wording_of(manual).names
    for place, item in enumerate(manual.wording.names):
        if item not in asked:
            continue
        if not any(_is_called(item, uri) for uri in there) and _is_wanted(item, homes):
            page = item.page.partition("#")[0]
            near = nearest(page, sorted(_address(uri) for uri in there))
            words = {"text": page, "near": near} if near else {"text": page}
            yield node.warning(("names", place, "page"), "REL-28" if near else "REL-27", **words)


def _is_called(item: Called, uri: str) -> bool:
    """Whether an address, in which * is any text within a part of it, is that of a page."""
    return bool(_pattern(item.page).fullmatch(_address(uri)))


@lru_cache(maxsize=_KEPT)
def _pattern(page: str) -> re.Pattern[str]:
    return re.compile("[^/]*".join(map(re.escape, page.partition("#")[0].split("*"))))


def _is_wanted(item: Called, homes: Collection[str]) -> bool:
    """Whether a page is of the office, or of an example that is shown."""
    return bool(homes) or not item.page.startswith(addresses.EXAMPLE.partition("/")[0] + "/")


def _known(uri: str, homes: Iterable[str]) -> str:
    """A page by the name that it is called by: those of other offices go by those of the own."""
    bare = uri.removeprefix(next((home for home in homes if uri.startswith(home)), ""))
    return bare if addresses.is_own(bare) else uri


def _address(uri: str) -> str:
    return uri.removesuffix(".md") + ".html"
