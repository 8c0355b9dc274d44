"""Makes the copy of a built site, and tells of it on the downloads page."""

from __future__ import annotations

from pathlib import Path

from macros.build.copying import NAME, awkward, copied_files, write_copy
from macros.build.reporting import default_format, print_diagnostics
from macros.checks.verify import Limits
from macros.site.site import Site
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.views import addresses
from macros.views.manifest import FOLDER, OFFLINE, human_size

_PAGE = addresses.DOWNLOADS.removesuffix(".md") + ".html"
_URI = f"{FOLDER}/{NAME}"
_MEGA = 1000**2


def add_offline_copy(site: Site, built: Path) -> int:
    """Put a copy of the site in the folder `built` into it; the number of warnings.

    How large the copy is only shows when it is made, and inside it nothing offers it: so the page
    is built with a mark, which is filled in twice.
    """
    page, file = built / _PAGE, built / _URI
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    inside = {_PAGE: text.replace(OFFLINE, _told(site, "inside")).encode()} if text else {}
    names = copied_files(built)
    file.parent.mkdir(exist_ok=True)
    write_copy(built, file, site.manual.office.site.title, inside)
    problems = [*awkward(names), *_too_large(built, file)]
    if file.exists():
        pages, amount = (
            sum(name.endswith(".html") for name in names),
            human_size(file.stat().st_size),
        )
        print(f"สร้างสำเนาเว็บไซต์ {_URI} {amount}")
        told = _told(site, "ready", uri=_URI, pages=pages, amount=amount)
    else:
        told = _told(site, "absent")
    if text:
        page.write_text(text.replace(OFFLINE, told), encoding="utf-8", newline="\n")
    if problems:
        print_diagnostics(problems, default_format())
    return len(problems)


def _too_large(built: Path, file: Path) -> list[Diagnostic]:
    """A warning, and no copy, where the site would be too large to publish with it."""
    limit = Limits().site[1]
    if sum(path.stat().st_size for path in built.rglob("*") if path.is_file()) <= limit:
        return []
    file.unlink()
    found = mistake("SITE-15", limit=limit // _MEGA)
    return [Diagnostic(Location(f"site/{_URI}"), found, warning=True)]


def _told(site: Site, state: str, **values: object) -> str:
    """What the downloads page says of the copy."""
    html = site.view(addresses.DOWNLOADS).render("offline.html", state=state, **values)
    return site.finishing.typeset(str(html))
