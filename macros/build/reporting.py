"""Problems in print: for people, as annotations of the code host, and as JSON."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from macros.privacy.masking import redacted
from macros.source.diagnostic import Diagnostic, Location
from macros.source.grouping import DiagnosticGroup, grouped
from macros.source.mistakes import HELP
from macros.templating import environment

OutputFormat = Literal["people", "github", "json"]
_RED, _YELLOW, _PLAIN = "\033[31m", "\033[33m", "\033[0m"
_SHOWN = 10  # annotations of a kind that the code host takes from one step
_ROOM = (
    1000 * 1024
)  # bytes of a step's summary; of one with more than 1,024 KiB the code host shows nothing
_HELP = f"ความหมายของรหัสในวงเล็บอยู่ที่หน้า “ข้อความจากการตรวจ” ของเว็บไซต์ ({HELP})"
_MOST = 10  # codes whose addresses are printed; the rest stand on the same page


def default_format() -> OutputFormat:
    """How to print when nobody says: as annotations where the code host runs us."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "people"


def print_diagnostics(problems: Sequence[Diagnostic], chosen: OutputFormat, site: str = "") -> None:
    """Print problems and how many there are: to standard error for people, else to output. Many of
    a kind in a file are one line. No number that is personal data is repeated. `site` is where the
    site is published, with a slash at the end, so that help has an address; "" if that is not known.
    """
    problems = redacted(problems)
    if chosen == "json":
        print(json.dumps(_plain(problems), ensure_ascii=False, indent=2))
        return
    for row in grouped(problems):
        line = _coloured(row)
        print(line.replace("##[", "## [") if chosen == "github" else line, file=sys.stderr)
    if chosen == "github":
        _annotate(problems, site)
    print(counted(problems))
    if problems:
        print(_HELP)
        for address in _addresses(problems, site):
            print(f"  {address}")


def _addresses(problems: Sequence[Diagnostic], site: str) -> list[str]:
    """Where the site explains the first kinds of mistakes, errors before warnings."""
    ordered = sorted(problems, key=lambda problem: problem.warning)
    found = dict.fromkeys(problem.mistake.address for problem in ordered)
    return [site + address for address in found][:_MOST]


def counted(problems: Sequence[Diagnostic]) -> str:
    """How many errors and warnings there are, in Thai."""
    warnings = sum(problem.warning for problem in problems)
    if len(problems) > warnings:
        return f"ต้องแก้ไข {len(problems) - warnings} แห่ง คำเตือน {warnings} แห่ง"
    return f"ข้อมูลถูกต้อง คำเตือน {warnings} แห่ง"


def _coloured(row: DiagnosticGroup) -> str:
    if not sys.stderr.isatty() or "NO_COLOR" in os.environ:
        return str(row)
    return f"{_YELLOW if row.problem.warning else _RED}{row}{_PLAIN}"


def _plain(problems: Sequence[Diagnostic]) -> dict[str, object]:
    warnings = sum(problem.warning for problem in problems)
    rows = [
        {
            "path": row.problem.place.path,
            "line": row.problem.place.line,
            "column": row.problem.place.column,
            "code": row.problem.code,
            "weight": "warning" if row.problem.warning else "error",
            "what": row.problem.mistake.what,
            "mend": row.problem.mistake.mend,
            "help": row.problem.mistake.address,
            "count": row.count,
            "files": row.files,
            "places": [_where(place) for place in row.first],
        }
        for row in grouped(problems)
    ]
    return {"errors": len(problems) - warnings, "warnings": warnings, "problems": rows}


def _where(place: Location) -> dict[str, object]:
    return {"path": place.path, "line": place.line, "column": place.column}


def _annotate(problems: Sequence[Diagnostic], site: str) -> None:
    """Annotations beside the lines, and all of them as a table in the step's summary."""
    rows = sorted(grouped(problems), key=lambda row: row.problem.warning)
    for warning in (False, True):
        kind = [row for row in rows if row.problem.warning == warning]
        for row in kind[:_SHOWN]:
            print(_annotation(row, site))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        _summarize(Path(summary), rows, counted(problems), site)


def _summarize(file: Path, rows: Sequence[DiagnosticGroup], told: str, site: str) -> None:
    """Add a table to a step's summary, with as many rows as there is room for."""
    template = environment(Path(__file__).parent / "templates").get_template("summary.md")
    room = _ROOM - (file.stat().st_size if file.exists() else 0)
    shown, size = len(rows), room + 1
    while size > room:
        text = template.render(rows=rows[:shown], left=len(rows) - shown, counted=told, site=site)
        size = len(text.encode()) if shown else 0
        shown = max(min(shown - 1, shown * room // max(size, 1)), 0)
    with file.open("a", encoding="utf-8") as opened:
        opened.write(text)


def _annotation(row: DiagnosticGroup, site: str) -> str:
    problem, place = row.problem, row.problem.place
    where = f"file={_escaped(place.path)},line={place.line},col={place.column}"
    kind = "warning" if problem.warning else "error"
    message = row.message.replace("%", "%25")
    if site:
        message += f"%0Aดูวิธีแก้ที่ {site}{problem.mistake.address}"
    return f"::{kind} {where},title={problem.code}::{message}"


def _escaped(text: str) -> str:
    """Text as a property of an annotation takes it."""
    return text.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
