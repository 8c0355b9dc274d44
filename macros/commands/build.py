"""python -m macros build: check, make the downloads, build the pages beside the old site, replace it.

With --pages the downloads are left out, and the check of what they will not show.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from macros.assessment.project import Project
from macros.build.mkdocs import CONFIG, BuildError, build_pages
from macros.build.reporting import default_format, print_diagnostics
from macros.build.staging import BlockedError, BusyError, staging
from macros.cache.records import Records
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

_PAGES = "--pages"
_KEPT = "ยังไม่ได้เผยแพร่ เว็บไซต์เดิมยังอยู่ครบ"


def run(root: Path, arguments: Sequence[str]) -> int:
    """Build the site of the project at `root` into site/; 1, and the old site, on any mistake."""
    started = time.monotonic()
    if set(arguments) - {_PAGES}:
        print(f"คำสั่ง build รู้จักเฉพาะ {_PAGES}", file=sys.stderr)
        return 2
    print("ตรวจข้อมูล")
    whole = _PAGES not in arguments
    report = _checked(root) if whole else check_published(root)
    problems = (*_unconfigured(root), *report.problems)
    print_diagnostics(problems, default_format())
    if any(not problem.warning for problem in problems):
        print(_KEPT)
        return 1
    try:
        pages, warnings = _built(root, report, whole=whole)
    except BusyError:
        print("กำลังสร้างเว็บไซต์ด้วยคำสั่งอื่นอยู่ ให้รอจนเสร็จแล้วลองอีกครั้ง")
        return 1
    except BlockedError as error:
        print_diagnostics([error.problem], default_format())
        return 1
    except BuildError as error:
        print_diagnostics(error.problems, default_format())
        print(_KEPT)
        return 1
    except Exception:
        print(_KEPT)
        raise
    seconds = time.monotonic() - started
    print(f"เสร็จแล้ว {pages} หน้า คำเตือน {warnings} แห่ง ใช้เวลา {seconds:.1f} วินาที")
    print("เปิดดูได้ที่ site/index.html")
    return 0


def _unconfigured(root: Path) -> Iterator[Diagnostic]:
    """A project without the file that MkDocs begins with."""
    if not (root / CONFIG).is_file():
        yield Diagnostic(Location(CONFIG), mistake("BUILD-62", name=CONFIG))


def _built(root: Path, report: CheckResult, *, whole: bool) -> tuple[int, int]:
    """The numbers of pages and of warnings of the site, now in its place; a `whole` one has
    downloads. Raises BusyError, BlockedError and BuildError.
    """
    warnings = len(report.warnings) + _engine_missing()
    assert report.project
    downloads = _offered(report.project) if whole else nullcontext(NO_DOWNLOADS)
    with staging(root / "site") as fresh, downloads as offer:
        print("สร้างหน้าเว็บ")
        site = site_from(report, offer)
        build_pages(root, fresh, site)
        named = hosts(root, report.there.files)
        warnings += bool(offer.reason) + _approve(fresh, named, site.project.records)
        pages = sum(1 for _ in fresh.rglob("*.html"))
        if whole:
            warnings += _copied(site, fresh)
    site.project.records.save()
    return pages, warnings


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


def _approve(site: Path, named: Collection[str], records: Records) -> int:
    """The number of warnings about a built site that may lead to the hosts that are `named`.
    Raises BuildError when anything is an error.
    """
    print("ตรวจเว็บไซต์ที่สร้าง")
    problems = (*protocol_changes(site), *verify(site, named, records=records))
    if any(not problem.warning for problem in problems):
        raise BuildError(problems)
    if problems:
        print_diagnostics(problems, default_format())
    return len(problems)


def _engine_missing() -> int:
    if engine.find():
        return 0
    print("คำเตือน: ไม่พบ Graphviz จะแสดงขั้นตอนเป็นรายการแทนผัง (apt install graphviz)")
    return 1
