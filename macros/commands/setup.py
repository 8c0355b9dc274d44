"""Installs what the project needs: a virtual environment, locked libraries, system programs.

Standard library only. What is installed already is left alone, so a second run takes no time.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from ctypes.util import find_library
from pathlib import Path

_LIBRARIES = {"site": "requirements.txt", "test": "requirements/test.txt"}
_PURE = "requirements/graphviz.txt"
PACKAGES = {
    "python3-venv": "สร้าง .venv",
    "graphviz": "วาดผัง",
    "libpangoft2-1.0-0": "พิมพ์เล่ม PDF",
    "libharfbuzz-subset0": "ตัดฟอนต์ในเล่ม PDF",
    "chromium-headless-shell": "ทดสอบ",
    "chromium": "ทดสอบ",
    "libatomic1": "ทดสอบ",
}
"""Every package of Debian or Ubuntu that may be installed, and what for: here alone, for all."""
_SHELL = "chromium-headless-shell"
_BROWSERS = (_SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class SetupError(Exception):
    """Something could not be installed; the message says what to do, in Thai."""


def run(root: Path, arguments: Sequence[str]) -> int:
    """Set up the project at `root`: for the site, or with "test" for the tests as well."""
    purpose = "test" if "test" in arguments else "site"
    try:
        python = _environment(root)
        _libraries(root, python, _LIBRARIES[purpose])
        _compiled(root, python)
        _graphviz(root, python)
        _pango()
        if purpose == "test":
            _browser(root, python)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def environment_python(root: Path) -> Path:
    """The Python of the project's virtual environment."""
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return root.joinpath(".venv", *inside)


def _environment(root: Path) -> Path:
    python = environment_python(root)
    if not _works([str(python), "-m", "pip", "--version"]):
        print("สร้างสภาพแวดล้อม .venv")
        create = [sys.executable, "-m", "venv", "--clear", str(root / ".venv")]
        if not _works(create) and not (_apt("python3-venv") and _works(create)):
            raise SetupError("สร้าง .venv ไม่ได้ ให้ติดตั้งแพ็กเกจ python3-venv แล้วลองอีกครั้ง")
    return python


def _libraries(root: Path, python: Path, locked: str) -> None:
    """Install a locked list, unless this very list has been installed before."""
    wanted = hashlib.sha256((root / locked).read_bytes()).hexdigest()
    stamp = root / ".venv" / f"installed-{Path(locked).stem}"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print(f"ติดตั้งไลบรารีตาม {locked} (ครั้งแรกใช้เวลาประมาณหนึ่งนาที)")
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    done = subprocess.run(
        [str(python), *install, "--require-hashes", "-r", str(root / locked)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        detail = "\n".join(done.stderr.strip().splitlines()[-3:])
        raise SetupError(f"ติดตั้งไลบรารีไม่สำเร็จ ให้ตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วลองอีกครั้ง\n{detail}")
    stamp.write_text(wanted)


def _compiled(root: Path, python: Path) -> None:
    """Compile the core ahead, as pip does with libraries: where Python may not write beside its
    sources (PYTHONDONTWRITEBYTECODE), each command would do it anew, for half of its time.
    """
    compile_all = [str(python), "-m", "compileall", "-q", "macros", "hooks"]
    subprocess.run(compile_all, cwd=root, capture_output=True, check=False)


def _graphviz(root: Path, python: Path) -> None:
    """Graphviz: the one named, the system's, apt's, and only then the one for pip."""
    found = os.environ.get("GRAPHVIZ_DOT") or shutil.which("dot")
    if found or python.with_name("graphviz-pure").exists() or _apt("graphviz"):
        return
    print("ติดตั้ง Graphviz ของระบบไม่ได้ จึงใช้ graphviz-pure แทน (รายละเอียดใน HACKING.md)")
    try:
        _libraries(root, python, _PURE)
    except SetupError:
        print("ไม่มี Graphviz เว็บไซต์จะแสดงขั้นตอนเป็นรายการแทนผัง", file=sys.stderr)


def browser() -> str | None:
    """A Chromium for the tests; None when there is none."""
    return next(filter(None, map(shutil.which, _BROWSERS)), None)


def _browser(root: Path, python: Path) -> None:
    """Chromium, best without its windows, which takes half of the processor time (asked for once);
    and the one library that Playwright's own Node.js takes from the system.
    """
    stamp = root / ".venv" / f"asked-{_SHELL}"
    if not shutil.which(_SHELL) and not stamp.exists():
        _apt(_SHELL)
        stamp.touch()
    if not browser() and not _apt("chromium"):
        raise SetupError("การทดสอบต้องใช้ Chromium ให้ติดตั้งแล้วลองอีกครั้ง (apt install chromium)")
    driver = [str(python), "-m", "playwright", "--version"]
    if not _works(driver) and not (_apt("libatomic1") and _works(driver)):
        raise SetupError("Playwright ทำงานไม่ได้ ให้ติดตั้งแล้วลองอีกครั้ง (apt install libatomic1)")


def _pango() -> None:
    """Pango, with which volumes are printed; Debian's Graphviz brings it, another may not. What
    cuts its faces is wanted, but can be done without.
    """
    if not find_library("harfbuzz-subset"):
        _apt("libharfbuzz-subset0")
    if not find_library("pangoft2-1.0") and not _apt("libpangoft2-1.0-0"):
        print(
            "ติดตั้ง Pango ของระบบไม่ได้ เว็บไซต์จะไม่มีเล่ม PDF (apt install libpangoft2-1.0-0)",
            file=sys.stderr,
        )


def _apt(package: str) -> bool:
    """Try to install one of PACKAGES without asking anything; whether that worked."""
    assert package in PACKAGES
    if not shutil.which("apt-get"):
        return False
    root = not hasattr(os, "geteuid") or os.geteuid() == 0
    before = [] if root else ["sudo", "-n"]
    if before and not _works([*before, "true"]):
        return False
    print(f"ติดตั้งแพ็กเกจ {package} ของระบบ ใช้{PACKAGES[package]}")
    quiet = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*quiet, "install", "--yes", "--no-install-recommends", package]
    return _works(install) or (_works([*quiet, "update"]) and _works(install))


def _works(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False
