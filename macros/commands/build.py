"""python -m macros build: check, make the downloads, build the pages beside the old site, replace it.

With --pages the downloads are left out, and the check of what they will not show. Where neither what
a site is made from nor the site itself has changed since the last time, it is what it would become.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from macros.build.last_build import LastBuild, Outcome
from macros.build.mkdocs import BuildError
from macros.build.reporting import default_format, print_diagnostics
from macros.build.staging import BlockedError, BusyError

_PAGES = "--pages"
_KEPT = "ยังไม่ได้เผยแพร่ เว็บไซต์เดิมยังอยู่ครบ"
_SAME = "ข้อมูล หน้าเว็บ และโปรแกรมเหมือนเมื่อสร้างครั้งก่อนทุกไฟล์ จึงไม่ต้องสร้างใหม่"


def run(root: Path, arguments: Sequence[str]) -> int:
    """Build the site of the project at `root` into site/; 1, and the old site, on any mistake."""
    started = time.monotonic()
    if set(arguments) - {_PAGES}:
        print(f"คำสั่ง build รู้จักเฉพาะ {_PAGES}", file=sys.stderr)
        return 2
    print("ตรวจข้อมูล")
    whole = _PAGES not in arguments
    last = LastBuild(root, whole=whole)
    done = _again(last) or _anew(root, last, whole=whole)
    if not done:
        return 1
    seconds = time.monotonic() - started
    print(f"เสร็จแล้ว {done.pages} หน้า คำเตือน {done.warnings} แห่ง ใช้เวลา {seconds:.1f} วินาที")
    print("เปิดดูได้ที่ site/index.html")
    return 0


def _again(last: LastBuild) -> Outcome | None:
    """The site that is there, and its warnings told again, if it is what it would become."""
    done = last.outcome()
    if done:
        print_diagnostics(done.told, default_format())
        print(_SAME)
    return done


def _anew(root: Path, last: LastBuild, *, whole: bool) -> Outcome | None:
    """The site, made; None, what is wrong being told, where it cannot be. Imported here, since
    what need not be made need not wait for what makes it.
    """
    from macros.build.publishing import publish

    try:
        done = publish(root, last, whole=whole)
        if not done:
            print(_KEPT)
        return done
    except BusyError:
        print("กำลังสร้างเว็บไซต์ด้วยคำสั่งอื่นอยู่ ให้รอจนเสร็จแล้วลองอีกครั้ง")
    except BlockedError as error:
        print_diagnostics([error.problem], default_format())
    except BuildError as error:
        print_diagnostics(error.problems, default_format())
        print(_KEPT)
    except Exception:
        print(_KEPT)
        raise
    return None
