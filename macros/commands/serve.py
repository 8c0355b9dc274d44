"""python -m macros serve: the site at http://127.0.0.1:8000, built anew at every edit.

With --volumes the printable volumes and the files of data are made first, as they are at that time.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from macros.commands.downloads import offered
from macros.commands.examining import examined
from macros.commands.messages import in_thai, mkdocs_in_thai
from macros.commands.printing import form, show

_VOLUMES = "--volumes"
_ADDRESS = re.compile(r"[\w.-]+:\d{1,5}")


def run(root: Path, arguments: Sequence[str]) -> int:
    """Preview the project at `root` until interrupted; the argument may be host:port."""
    words = [word for word in arguments if word != _VOLUMES]
    address = words[0] if words else "127.0.0.1:8000"
    if not _ADDRESS.fullmatch(address):
        print(f"{address!r} ไม่ใช่ที่อยู่ ให้เขียนเช่น 127.0.0.1:8001", file=sys.stderr)
        return 2
    report = examined(root)
    show(report.problems, form())
    if report.errors:
        return 1
    volumes = offered(root, report, offline=False) if _VOLUMES in arguments else nullcontext()
    with volumes, mkdocs_in_thai(root, live=True):
        print(f"เปิดดูตัวอย่างที่ http://{address} กด Ctrl+C เพื่อเลิก")
        from mkdocs.commands.serve import serve
        from mkdocs.exceptions import MkDocsException

        try:
            serve(str(root / "mkdocs.yml"), dev_addr=address, livereload=True)
        except (MkDocsException, SystemExit) as error:
            print(in_thai(str(error), root), file=sys.stderr)
            return 1
        except OSError as error:
            advice = "ให้ใช้พอร์ตอื่น เช่น 127.0.0.1:8001"
            print(f"เปิดพอร์ตที่ {address} ไม่ได้ ({error.strerror}) {advice}", file=sys.stderr)
            return 1
    return 0
