"""python -m macros links: which links of the built site to other sites lead nowhere any more.

The one command that asks other hosts; building never does.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.build.reporting import default_format, print_diagnostics
from macros.cache.folder import CACHE
from macros.cache.records import Records
from macros.checks.file_list import list_files
from macros.checks.outward import places, web_addresses
from macros.commands.asking import Answer, Asker
from macros.model.load import load_data
from macros.source.diagnostic import Diagnostic
from macros.source.mistakes import Mistake, mistake

_SITE = "site"


def run(root: Path, arguments: Sequence[str], asker: Asker | None = None) -> int:
    """Ask after every link of the site that was built of the project at `root`; 1 when one leads
    nowhere, or there is no site.
    """
    if not (root / _SITE / "index.html").exists():
        print("ยังไม่มีเว็บไซต์ใน site/ ให้ใช้คำสั่ง make site ก่อน", file=sys.stderr)
        return 1
    found = web_addresses(root / _SITE, _own(root), Records(root / CACHE))
    print(f"ตรวจลิงก์ไปเว็บไซต์อื่น {len(found)} ลิงก์")
    answers = dict((asker or Asker()).ask_all(found))
    named = places(root, list_files(root).files, found)
    problems = [
        Diagnostic(place, wrong, warning=answer.verdict == "unsure")
        for address, answer in answers.items()
        for wrong in _wrong(address, answer)
        for place in named.get(address, [found[address]])
    ]
    print_diagnostics(sorted(problems), default_format())
    return int(any(not problem.warning for problem in problems))


def _wrong(address: str, answer: Answer) -> Iterator[Mistake]:
    if answer.verdict != "there":
        code = "SITE-73" if answer.verdict == "gone" else "SITE-74"
        yield mistake(code, address=address, reason=answer.reason)


def _own(root: Path) -> tuple[str, ...]:
    """How addresses begin that are the office's own: of its site and of its files."""
    office = load_data(root).known.office
    return (office.site.address, office.site.repository) if office else ()
