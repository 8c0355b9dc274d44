"""The files of the site that no page is and nobody wrote: fonts, charts, copies, downloads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from macros.assessment.archive import Archive
from macros.site.fonts import chart_face, fonts
from macros.site.form_files import form_files
from macros.site.posters import posters
from macros.site.renditions import Rendition
from macros.site.security_txt import security_txt
from macros.views.manifest import DownloadManifest


def assets(
    root: Path,
    archives: Sequence[Archive],
    offer: DownloadManifest,
    copies: Iterable[Sequence[Rendition]],
) -> Iterator[tuple[str, bytes]]:
    """(address, content) of each: the fonts of the site, the charts of the archives, what the form
    of evidence knows, security.txt, what is offered to download, the smaller copies of pictures.
    What takes long is kept below `root`.
    """
    yield from fonts()
    face = chart_face(root / ".cache" / "fonts")
    for archive in archives:
        yield from posters(archive, face)
    site = archives[0].manual.office.site
    yield from form_files(root, archives, site)
    yield from security_txt(site)
    for item in offer.downloads:
        yield item.uri, Path(item.path).read_bytes()
    yield from {copy.uri: copy.content for each in copies for copy in each}.items()
