"""python -m macros new [ANSWERS.yml] FOLDER: a whole project for an office, with this program.

Without a file it asks; a file of JSON is what was filled in on the code host (scaffold/form.py). --dry-run only says what would be written; --set-aside lets the office take
the place of the one that this project is of, whose own is kept.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from macros.build.leftovers import removed
from macros.build.reporting import counted, default_format, print_diagnostics
from macros.build.staging import BlockedError, BusyError, staging
from macros.checks.whole import check_project
from macros.scaffold.answers import Answers, read_answers
from macros.scaffold.disguise import disguise_tests
from macros.scaffold.engine import engine_root
from macros.scaffold.form import read_form
from macros.scaffold.interview import interview
from macros.scaffold.plan import Plan, plan
from macros.scaffold.setting_aside import ASIDE, found_aside, replace_office
from macros.source.diagnostic import DataError, Diagnostic, Location
from macros.source.mistakes import Mistake, mistake

_DRY, _ASIDE = "--dry-run", "--set-aside"
_FORM = ".json"
_USE = "ให้ใช้ new ไฟล์คำตอบ.yml แฟ้มใหม่ เช่น python -m macros new answers.yml ../our-office"
_BESIDE = "GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_REF_NAME"
_LEFT = "TEXT-70"  # words of the former office, in a page that it had edited
_STAGE = ".new-office"
_NOTHING = "ยังไม่ได้เขียนไฟล์ใด"
_NEXT = "ต่อไปให้เปิดแฟ้มนี้ แล้วใช้คำสั่ง make site ข้อมูลที่ต้องเติมอยู่ใน data/ (เริ่มจาก office.yml)"


@dataclass(frozen=True)
class _Wanted:
    """What was asked for: where, and how."""

    root: Path
    name: str
    rehearsed: bool
    aside: bool

    @property
    def folder(self) -> Path:
        """Where the project is to stand."""
        return self.root / self.name

    @property
    def in_place(self) -> bool:
        """Whether it takes the place of this one."""
        return self.folder.resolve() == engine_root()


def run(root: Path, arguments: Sequence[str], ask: Callable[[str], str] = input) -> int:
    """Make the project that is asked for; 1 when that cannot be done, and nothing was. `ask` shows
    a question and gives what was typed.
    """
    words = [word for word in arguments if word not in {_DRY, _ASIDE}]
    file = words.pop(0) if words and words[0].endswith((".yml", ".yaml", _FORM)) else None
    if len(words) > 1 or (file and not words) or any(word.startswith("-") for word in words):
        print(f"คำสั่ง new ไม่เข้าใจ {' '.join(arguments)!r} {_USE}", file=sys.stderr)
        return 2
    try:
        name = words[0] if words else ask("แฟ้มของโครงการใหม่ เช่น ../our-office: ").strip()
        wanted = _Wanted(root, name, _DRY in arguments, _ASIDE in arguments)
        _refused(wanted)
        if wanted.in_place and not wanted.aside:
            return _told_aside(wanted)
        return _begun(wanted, _answers(root, file) if file else interview(ask, print))
    except EOFError:
        print(f"\nยังตอบคำถามไม่ครบ {_NOTHING}", file=sys.stderr)
    except DataError as error:
        _tell(error)
    except BlockedError as error:
        print(error.problem, file=sys.stderr)
    except BusyError:
        print("กำลังเขียนแฟ้มนี้ด้วยคำสั่งอื่นอยู่ ให้รอจนเสร็จแล้วลองอีกครั้ง", file=sys.stderr)
    return 1


def _answers(root: Path, file: str) -> Answers:
    """The answers in a file. Raises DataError."""
    if not file.endswith(_FORM):
        return read_answers(root, file)
    host, name, branch = (os.environ[key] for key in _BESIDE)
    return read_form((root / file).read_text(encoding="utf-8"), f"{host}/{name}", branch)


def _tell(error: DataError) -> None:
    """Tell what is wrong: on the code host where a person looks, else a line each."""
    if default_format() == "github":
        print_diagnostics(error.problems, "github")
    else:
        print(error, file=sys.stderr)
    print(_NOTHING, file=sys.stderr)


def _refused(wanted: _Wanted) -> None:
    """Raise BlockedError where something stands that would be written over, or the folder is no
    place for a project.
    """
    folder, own = wanted.folder, engine_root()
    if wanted.in_place:
        return
    if own in folder.resolve().parents:
        raise _blocked(wanted.name, mistake("BUILD-64", name=wanted.name))
    if folder.is_file() or folder.is_symlink() or (folder.is_dir() and any(folder.iterdir())):
        raise _blocked(wanted.name, mistake("BUILD-63", name=wanted.name))


def _blocked(name: str, found: Mistake) -> BlockedError:
    return BlockedError(Diagnostic(Location(name), found))


def _told_aside(wanted: _Wanted) -> int:
    print("แฟ้มนี้เป็นโครงการของสำนักงานหนึ่งอยู่แล้ว หากให้สำนักงานใหม่ใช้แทน")
    _list_aside(wanted.folder)
    print(f"หากต้องการเช่นนั้น ให้สั่งอีกครั้งโดยเติม {_ASIDE} {_NOTHING}")
    return 1


def _list_aside(root: Path) -> None:
    print(f"จะย้ายสิ่งต่อไปนี้ไปไว้ใน {ASIDE}/ ซึ่งไม่เผยแพร่")
    for name, count in found_aside(root).items():
        print(f"  {name}/ ({count} ไฟล์)")


def _begun(wanted: _Wanted, answers: Answers) -> int:
    """Write the project where it is wanted, once it is whole and the check accepts it."""
    made = plan(answers, engine_root())
    if wanted.rehearsed:
        return _rehearsed(made, wanted)
    if wanted.in_place:
        _taken_over(made, wanted.folder)
    else:
        _put(made, wanted.folder)
    print(f"เขียนโครงการของ {answers.name} ไว้ใน {wanted.folder.resolve()} แล้ว\n{_NEXT}")
    return 0


def _put(made: Plan, folder: Path) -> None:
    """Write the project beside its folder, and rename it when it is whole."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        with staging(folder) as fresh:
            _write(made, fresh)
    finally:
        with suppress(OSError):
            folder.with_name(f".{folder.name}-lock").unlink()


def _taken_over(made: Plan, root: Path) -> None:
    """Let the office take the place of the one that the project at `root` is of."""
    fresh, aside = root / _STAGE, f"{ASIDE}/{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    removed(fresh)  # what a killed run left
    try:
        fresh.mkdir()
        _write(made, fresh)
        replace_office(root, fresh, root / aside)
        disguise_tests(root, made.words)
    finally:
        removed(fresh)
    print(f"ของสำนักงานเดิมอยู่ครบใน {aside}/")


def _write(made: Plan, fresh: Path) -> None:
    """The whole project, as the check accepts it, with a word of what it still says of the former
    office. Raises DataError where the check does not accept it.
    """
    made.write(fresh)
    report = check_project(fresh)
    shutil.rmtree(fresh / ".cache", ignore_errors=True)
    if report.errors:
        raise DataError(report.errors)
    for problem in report.warnings:
        if problem.mistake.code == _LEFT:
            print(problem)
    print(counted(report.problems))


def _rehearsed(made: Plan, wanted: _Wanted) -> int:
    if wanted.in_place:
        _list_aside(wanted.folder)
    print(f"จะเขียน {len(made.texts)} ไฟล์ไว้ใน {wanted.name}")
    for path in sorted(made.texts):
        print(f"  {path}")
    print(f"และคัดลอกโปรแกรม {len(made.copies)} ไฟล์ ลองดูเท่านั้น {_NOTHING}")
    return 0
