"""Makes the site of a project anew: checks, makes the downloads, builds the pages beside the old site,
verifies them, replaces it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from macros.assessment.project import Project
from macros.build.last_build import LastBuild, Outcome
from macros.build.mkdocs import CONFIG, BuildError, build_pages
from macros.build.reporting import default_format, print_diagnostics
from macros.build.staging import staging
from macros.checks.check import CheckResult
from macros.checks.hosts import hosts
from macros.checks.published import check_published, site_from
from macros.checks.verify import verify
from macros.drawing import engine
from macros.material import protocol_changes
from macros.site.site import Site
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake
from macros.views.manifest import NO_DOWNLOADS, DownloadManifest


def publish(root: Path, last: LastBuild, *, whole: bool) -> Outcome | None:
    """Put the site of the project at `root` in its place, and keep in `last` what it was made from;
    None, the mistakes being told, where data, evidence or files have any. A `whole` one has
    downloads. Raises BusyError, BlockedError and BuildError.
    """
    report = _checked(root) if whole else check_published(root)
    problems = (*_unconfigured(root), *report.problems)
    print_diagnostics(problems, default_format(), report.site)
    if any(not problem.warning for problem in problems):
        return None
    return _built(root, report, last, whole=whole)


def _unconfigured(root: Path) -> Iterator[Diagnostic]:
    """A project without the file that MkDocs begins with."""
    if not (root / CONFIG).is_file():
        yield Diagnostic(Location(CONFIG), mistake("BUILD-62", name=CONFIG))


def _built(root: Path, report: CheckResult, last: LastBuild, *, whole: bool) -> Outcome:
    """The site of a project in which no mistake is known, in its place."""
    warnings = len(report.warnings) + _engine_missing()
    assert report.project
    downloads = _offered(report.project) if whole else nullcontext(NO_DOWNLOADS)
    with staging(root / "site") as fresh, downloads as offer:
        print("สร้างหน้าเว็บ")
        site = site_from(report, offer)
        build_pages(root, fresh, site)
        named, records = hosts(root, report.there.files), site.project.records
        warnings += bool(offer.reason) + _approve(fresh, named, site)
        pages = sum(1 for _ in fresh.rglob("*.html"))
        if whole:
            warnings += _copied(site, fresh)
        outcome = Outcome(pages, warnings, report.warnings)
        if not offer.warned:
            last.keep(fresh, outcome, records)
    records.save()
    return outcome


def _checked(root: Path) -> CheckResult:
    """The check of what is published and of what is printed; imported here, since who leaves
    volumes out would wait for what puts them together.
    """
    from macros.checks.whole import check_project

    return check_project(root)


def _offered(project: Project) -> AbstractContextManager[DownloadManifest]:
    """The downloads; imported here, since who leaves them out would wait for what makes them."""
    from macros.build.downloads import prepare_downloads

    return prepare_downloads(project, offline=True)


def _copied(site: Site, fresh: Path) -> int:
    from macros.build.offline import add_offline_copy

    return add_offline_copy(site, fresh)


def _approve(fresh: Path, named: Collection[str], site: Site) -> int:
    """The number of warnings about a site, built in the folder `fresh`, that may lead to the hosts
    that are `named`. Raises BuildError when anything is an error.
    """
    print("ตรวจเว็บไซต์ที่สร้าง")
    found = verify(fresh, named, records=site.project.records, address=site.address)
    problems = (*protocol_changes(fresh), *found)
    if any(not problem.warning for problem in problems):
        raise BuildError(problems)
    if problems:
        print_diagnostics(problems, default_format(), site.address)
    return len(problems)


def _engine_missing() -> int:
    if engine.find():
        return 0
    print("คำเตือน: ไม่พบ Graphviz จะแสดงขั้นตอนเป็นรายการแทนผัง (apt install graphviz)")
    return 1
