"""Text on paper as other engines copy it: poppler, MuPDF (mutool) and pdf.js, beside PDFium."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from difflib import SequenceMatcher
from pathlib import Path

from macros.book.volume_set import VolumeSet
from macros.pdf.dictionary import environment
from macros.pdf.faces import faces
from macros.pdf.pdf_builder import PdfBuilder
from macros.pdf.print_documents import print_documents
from macros.thai.breaks import with_breaks
from tests.built.test_volumes import HIDDEN
from tests.conftest import SEED, copy_project, sound
from tests.pdf.sheet import PANGRAM, printed, read
from tests.reading.html import Html
from tests.reading.text import bare

TOOLS = Path(__file__).parents[2] / ".cache" / "audit"
PDFJS = TOOLS / "node_modules/pdfjs-dist/legacy/build/pdf.mjs"
_RUNNING = re.compile(
    r"^(?:สำนักงาน.* เขต .|สำนักงาน.*\(ตัวอย่าง ข้อมูลสมมติ\)|หน้า \d+ / \d+|\f)\s*$", re.MULTILINE
)
PROGRAMS = {"pdftotext": "poppler-utils", "mutool": "mupdf-tools", "node": "nodejs", "npm": "npm"}


def run(folder: Path) -> int:
    """Print clusters and the source in each face, and every volume; 1 when an engine reads another
    text.
    """
    missing = [package for name, package in PROGRAMS.items() if not shutil.which(name)]
    if missing:
        names = " ".join(missing)
        print(f"ไม่พบโปรแกรมที่ต้องใช้ ให้ติดตั้งแล้วลองอีกครั้ง (apt install {names})", file=sys.stderr)
        return 1
    if not PDFJS.exists():
        fetch = ["npm", "install", "--silent", "--no-audit", "--prefix", str(TOOLS), "pdfjs-dist"]
        subprocess.run(fetch, check=True)
    os.environ |= environment(folder / "dictionary")
    source = (SEED / "data/source/manual.txt").read_text(encoding="utf-8").splitlines()
    paragraphs = [*PANGRAM, *filter(str.strip, source)]
    wrong = 0
    for face in faces(folder / "fonts"):
        pdf = folder / f"{face.path.stem}.pdf"
        pdf.write_bytes(printed(paragraphs, face, mark=with_breaks))
        for engine, text in copied(pdf).items():
            edits = apart(bare("".join(paragraphs)), bare(text))
            wrong += bool(edits)
            print(f"{face.weight} {face.style} {engine}: ต่างจากต้นฉบับ {len(edits)} แห่ง {edits[:5]}")
    return int(bool(wrong + volumes(folder)))


def volumes(folder: Path) -> int:
    """How many passages of the volumes any engine reads otherwise than they are written."""
    project = copy_project(folder / "project")
    found = [
        x for x in print_documents(VolumeSet(sound(project))) if x.publication.category != "poster"
    ]
    lost: dict[str, list[str]] = defaultdict(list)
    passages = letters = 0
    for made in PdfBuilder.of(folder / "cache").printed(found, lambda _: None):
        blocks = Html(made.manuscript.html).blocks(HIDDEN)
        passages += len(blocks)
        letters += len("".join(blocks))
        for engine, text in copied(made.file).items():
            whole = bare(_RUNNING.sub("", text))
            lost[engine] += [block for block in blocks if block not in whole]
    for engine, blocks in lost.items():
        print(
            f"{engine}: ตรง {passages - len(blocks)} จาก {passages} ตอน ({letters} ตัวอักษร) {blocks[:3]}"
        )
    return sum(map(len, lost.values()))


def copied(pdf: Path) -> dict[str, str]:
    """What each engine reads of a PDF."""
    script = Path(__file__).with_suffix(".mjs")
    return {
        "PDFium": read(pdf.read_bytes()),
        "poppler": output("pdftotext", "-raw", pdf, "-"),
        "MuPDF": output("mutool", "draw", "-q", "-F", "text", pdf),
        "pdf.js": output("node", script, PDFJS, pdf),
    }


def output(*command: str | Path) -> str:
    done = subprocess.run([*map(str, command)], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def apart(written: str, read: str) -> list[tuple[str, str]]:
    """(what was written, what is read instead), for each difference."""
    found = (
        SequenceMatcher(None, written, read, autojunk=False).get_opcodes()
        if written != read
        else []
    )
    return [(written[a:b], read[c:d]) for kind, a, b, c, d in found if kind != "equal"]
