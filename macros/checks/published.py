"""The whole check: data, evidence and files, and with them the pages that people write."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from macros.assessment.project import load_project
from macros.cache.folder import CACHE
from macros.cache.records import Records
from macros.checks.check import CheckResult, check
from macros.checks.docs_pages import check_docs_pages
from macros.checks.knowledge import known
from macros.checks.menu_places import check_menu_places
from macros.evidence.folders import SAR, is_misplaced
from macros.evidence.stray_files import is_evidence_file
from macros.model.load import WORDING
from macros.model.source import SOURCE
from macros.site.page_names import unknown_page_names
from macros.site.page_uris import page_uris, procedure_pages
from macros.site.site import Site
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import mistake
from macros.views import addresses
from macros.views.manifest import NO_DOWNLOADS, DownloadManifest


def check_published(root: Path) -> CheckResult:
    """Everything that is wrong with the project at `root`; what is worked out is kept in its
    .cache. Never raises for bad input.
    """
    records = Records(root / CACHE)
    project = load_project(root, records)
    report = check(project)
    files = _uris(report)
    texts = [uri for uri in files if uri.endswith(".md") and not is_misplaced(uri)]
    strays = [uri for uri in texts if is_evidence_file(root / "docs" / uri)]
    pages = [uri for uri in texts if uri not in strays]
    placed = [uri for uri in files if uri in pages or not uri.endswith(".md")]
    found = (
        *_without_pages(root),
        *(_stray(root, uri) for uri in strays),
        *check_docs_pages(root, pages, known(root, report, frozenset(files))),
        *_placed(root, report, placed),
        *_misnamed(root, report, placed),
    )
    records.save()
    return report.with_problems(found)


def load_site(root: Path, *, preview: bool = False) -> Site:
    """The site of the project at `root`. Raises DataError when anything in it is an error."""
    return site_from(check_published(root), preview=preview)


def site_from(
    report: CheckResult, offer: DownloadManifest = NO_DOWNLOADS, *, preview: bool = False
) -> Site:
    """The site of a project as `report` found it, with what it offers to download.

    Raises DataError when anything in it is an error.
    """
    if report.project is None:
        raise DataError(report.errors)
    return Site(report.project, offer, _uris(report), preview)


def _uris(report: CheckResult) -> tuple[str, ...]:
    """The files of docs/ that were judged by themselves, as uris: all but evidence, and but the page
    of the source document where there is none.
    """
    found = (path.removeprefix("docs/") for path in report.there.pages)
    sourced = SOURCE in report.there.files
    return tuple(uri for uri in found if sourced or uri != addresses.SOURCE)


def _stray(root: Path, uri: str) -> Diagnostic:
    """A piece of evidence among the pages."""
    year = max((file.stem for file in (root / "data/sar").glob("*.yml")), default="<ปี>")
    folder = f"docs/{SAR}{year}/<ตัวบ่งชี้>/"
    return Diagnostic(Location(f"docs/{uri}"), mistake("FRONT-20", folder=folder))


def _without_pages(root: Path) -> Iterator[Diagnostic]:
    """A project whose folder of pages is gone."""
    if not (root / "docs").is_dir():
        yield Diagnostic(Location("docs"), mistake("FILE-25"))


def _placed(root: Path, report: CheckResult, files: Collection[str]) -> Iterator[Diagnostic]:
    """Pages without an address or a place in the menu; while the data have errors nothing is
    known of those that are made from them.
    """
    if (root / "docs").is_symlink() or not (root / "docs").is_dir():
        return
    if report.draft is None:
        yield from check_menu_places(root, files, None, ())
        return
    own = [uri for archive in report.draft.archives for uri in procedure_pages(archive)]
    yield from check_menu_places(root, files, page_uris(report.draft), own)


def _misnamed(root: Path, report: CheckResult, files: Collection[str]) -> Iterator[Diagnostic]:
    """Names that people use for pages that the site does not have."""
    if report.draft is None or not (root / "docs").is_dir():
        return
    own, homes = report.draft.own, [found.home for found in report.draft.archives[1:]]
    node = own.nodes.get(WORDING)
    if node:
        uris = (*files, *page_uris(report.draft))
        yield from unknown_page_names(own.manual, node, uris, homes)
