"""outloud (from PyPI; in a place of its own) judges the links of every volume by PDF/UA."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from macros.book.volume_set import VolumeSet
from macros.pdf.pdf_builder import PdfBuilder
from macros.pdf.print_documents import print_documents
from tests.conftest import ROOT, copy_project, sound

TOOLS = ROOT / ".cache" / "audit" / "outloud"
JUDGE = "outloud==0.2.1"
OURS = {"LNK-001"}
"""Rules that a volume must keep; of the others, which are WeasyPrint's own, it is told how often."""


def run(folder: Path) -> int:
    """Print the volumes in an empty folder and judge them; 1 when a link stands elsewhere."""
    program = TOOLS / "bin" / "outloud"
    if not program.exists():
        subprocess.run([sys.executable, "-m", "venv", str(TOOLS)], check=True)
        fetch = [str(TOOLS / "bin" / "python"), "-m", "pip", "install", "--quiet", JUDGE]
        subprocess.run(fetch, check=True)
    project = copy_project(folder / "project")
    made = PdfBuilder.of(folder / "cache").printed(
        list(print_documents(VolumeSet(sound(project)))), lambda _: None
    )
    told = Counter(rule for item in made for rule in _told(program, item.file, folder / "said"))
    print(f"outloud: เล่ม {len(made)} เล่ม " + ", ".join(f"{k} {n}" for k, n in sorted(told.items())))
    return int(any(item.reason for item in made) or bool(OURS & set(told)))


def _told(program: Path, pdf: Path, said: Path) -> list[str]:
    """The rules that a file breaks."""
    command = [str(program), "--quiet", "--fail-on", "never", "--json", str(said), str(pdf)]
    subprocess.run(command, capture_output=True, check=True)
    found = json.loads(said.read_text(encoding="utf-8"))
    return [item["rule"] for report in found["results"] for item in report["findings"]]
