"""python -m macros serve: the site at http://127.0.0.1:8000, built anew at every edit."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path


def run(root: Path, arguments: Sequence[str]) -> int:
    """Preview the project at `root` until interrupted; the argument may be host:port."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    from mkdocs.commands.serve import serve
    from mkdocs.exceptions import MkDocsException

    address = arguments[0] if arguments else "127.0.0.1:8000"
    print(f"เปิดดูตัวอย่างที่ http://{address} กด Ctrl+C เพื่อเลิก")
    try:
        serve(str(root / "mkdocs.yml"), dev_addr=address, livereload=True)
    except MkDocsException as error:
        print(error)
        return 1
    except OSError as error:
        print(f"เปิดพอร์ตที่ {address} ไม่ได้ ({error.strerror}) ให้ใช้พอร์ตอื่น เช่น 127.0.0.1:8001")
        return 1
    return 0
