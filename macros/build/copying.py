"""A copy of the built site in one file, which opens from a folder on any system.

Its one folder holds a page to open and the site. Names are legal on Windows, Thai ones are marked
as UTF-8, and the same site gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from macros.checks.filenames import check_names
from macros.site.security_txt import NAME as SECURITY
from macros.site.security_txt import WELL_KNOWN
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.templating import environment

NAME = "site.zip"
START = "เว็บไซต์คู่มือ/เปิดที่นี่.html"
_INSIDE = "เว็บไซต์คู่มือ/site/"
_ABSENT = {
    "404.html", "sitemap.xml", "sitemap.xml.gz", SECURITY, WELL_KNOWN,
}  # fmt: skip  # for servers, search engines and those who look for weaknesses alone
_PACKED = {".pdf", ".png", ".jpg", ".jpeg", ".webp", ".woff2", ".docx", ".xlsx", ".pptx"}
_NO_DAY = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o644 << 16
_FOLDER = r"C:\Users\somchai.jaidee\Downloads\site" + "\\"
_LONGEST = 200  # letters of a path on Windows, which has room for 259; the rest is for longer names
_TEMPLATES = Path(__file__).parent / "templates"


def copied_files(site: Path) -> list[str]:
    """The files of a built site that its copy holds, sorted."""
    files = (file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    return sorted(name for name in files if name not in _ABSENT)


def awkward(names: Iterable[str]) -> Iterator[Diagnostic]:
    """Warnings about names in a site that some Windows could not unpack."""
    names = list(names)
    for name in names:
        over = len(_FOLDER + _INSIDE + name) - _LONGEST
        if over > 0:
            found = mistake("SITE-14", file=NAME, count=over)
            yield Diagnostic(Location(f"site/{name}"), found, warning=True)
    for problem in check_names(f"site/{name}" for name in names):
        yield replace(problem, warning=True)


def write_copy(site: Path, file: Path, title: str, changed: Mapping[str, bytes]) -> None:
    """Write the copy of a built site to `file`; `title` is the site's, `changed` the content of
    files (by name) that differ in it.
    """
    names = copied_files(site)
    start = environment(_TEMPLATES).get_template("start.html").render(title=title)
    with ZipFile(file, "w") as archive:
        _add(archive, START, start.encode())
        for name in names:
            content = changed[name] if name in changed else (site / name).read_bytes()
            _add(archive, _INSIDE + name, content)


def _add(archive: ZipFile, name: str, content: bytes) -> None:
    entry = ZipInfo(name, _NO_DAY)
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    packed = Path(name).suffix.lower() in _PACKED
    entry.compress_type = ZIP_STORED if packed else ZIP_DEFLATED
    archive.writestr(entry, content)
