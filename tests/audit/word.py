"""LibreOffice opens every Word file of the built site (apt install libreoffice-writer-nogui), and so
does mammoth: what each of them shows is counted, and pages are left as pictures to be looked at.

TH Sarabun is no free package; where the system lacks it, Sarabun scaled to its width stands in.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import fontpkg
import mammoth
import pypdfium2
from fontTools.ttLib import TTFont

from macros.drawing.metrics import TH_SARABUN
from tests.conftest import ROOT, copy_project
from tests.reading.text import bare
from tests.word.docx import Docx, W

SHEETS = ROOT / ".cache/audit/word"
FACE = "TH SarabunPSK"
_ASCENT, _DESCENT = 0.93, 0.40  # em of TH Sarabun New
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include><dir>{folder}</dir></fontconfig>"""
_LISTS = ("TOC1", "TOC2", "TableofFigures")
_NOT_READ = (*_LISTS, "Chart", "FlowCell")


def run(folder: Path) -> int:
    """Judge the files of a site that is built in an empty folder; 1 when one of them fails."""
    office = shutil.which("soffice")
    if not office:
        print("ไม่พบ LibreOffice ให้ติดตั้งแล้วลองอีกครั้ง (apt install libreoffice-writer-nogui)")
        return 1
    project = copy_project(folder / "project")
    subprocess.run([sys.executable, "-m", "macros", "build"], cwd=project, check=True)
    shutil.rmtree(SHEETS, ignore_errors=True)
    SHEETS.mkdir(parents=True)
    named = {**os.environ, "FONTCONFIG_FILE": str(faces(folder / "fonts"))}
    files = sorted((project / "site/downloads").glob("*.docx"))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(SHEETS)]
    started = time.monotonic()
    subprocess.run([*convert, *map(str, files)], check=True, capture_output=True, env=named)
    print(f"LibreOffice: {len(files)} ไฟล์ {time.monotonic() - started:.0f} วินาที")
    failed = [file.name for file in files if judge(file)]
    return int(bool(failed))


def faces(folder: Path) -> Path:
    """A configuration of fonts with faces of the name and the width of TH Sarabun, where the
    system has none.
    """
    folder.mkdir()
    file = folder / "fonts.conf"
    file.write_text(_FONTS.format(folder=folder))
    known = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True)
    if FACE in known.stdout:
        return file
    for weight in (400, 700):
        with TTFont(fontpkg.path("Sarabun", weight=weight)) as face:
            unit = face["head"].unitsPerEm = round(1000 / TH_SARABUN)
            up, down = round(unit * _ASCENT), round(unit * _DESCENT)
            face["hhea"].ascent, face["hhea"].descent, face["hhea"].lineGap = up, -down, 0
            table = face["OS/2"]
            table.sTypoAscender, table.sTypoDescender, table.sTypoLineGap = up, -down, 0
            table.usWinAscent, table.usWinDescent = up, down
            for name in face["name"].names:
                if name.nameID in {1, 16}:
                    name.string = FACE
            face.save(folder / f"{weight}.ttf")
    return file


def judge(file: Path) -> bool:
    """Print what is shown of a file; whether anything of it is lost."""
    docx, pdf = Docx(file.read_bytes()), SHEETS / f"{file.stem}.pdf"
    paper = pypdfium2.PdfDocument(pdf)
    pages = [bare(page.get_textpage().get_text_range()) for page in paper]
    for number, page in enumerate(paper, 1):
        page.render(scale=1).to_pil().save(SHEETS / f"{file.stem}-{number:02}.png")
    shown, all_ = words(docx, pages)
    right, listed = contents(docx, pages)
    headings, tables = opened(file, docx)
    print(
        f"{file.name} {file.stat().st_size:,} ไบต์: LibreOffice {len(pages)} หน้า "
        f"ย่อหน้าที่อ่านกลับได้ {shown} จาก {all_} เลขหน้าในสารบัญตรง {right} จาก {listed} "
        f"mammoth หัวข้อ {headings[0]} จาก {headings[1]} ตาราง {tables[0]} จาก {tables[1]}"
    )
    return headings[0] != headings[1] or tables[0] != tables[1] or shown < all_ * 0.99


def words(docx: Docx, pages: list[str]) -> tuple[int, int]:
    """How many paragraphs stand in the text of the pages, of all that are no line of a list of
    contents, whose numbers LibreOffice counts anew, and hold no chart.
    """
    text = "".join(pages)
    paragraphs = [each for each in docx.paragraphs if not docx.style(each).startswith(_NOT_READ)]
    said = [bare(docx.words(each)) for each in paragraphs]
    said = [each for each in said if each]
    return sum(_stands(each, text) for each in said), len(said)


def _stands(words: str, text: str) -> bool:
    """Whether words stand in a text; where a page breaks them, their halves do."""
    half = len(words) // 2
    return words in text or (len(words) > 40 and words[:half] in text and words[half:] in text)


def contents(docx: Docx, pages: list[str]) -> tuple[int, int]:
    """How many numbers in the lists of contents are those of LibreOffice's pages."""
    front, right = _front(pages), 0
    lines = [each for each in docx.paragraphs if docx.style(each).startswith(_LISTS)]
    for line in lines:
        *said, number = (each.text or "" for each in docx.shown(line) if each.tag == f"{W}t")
        page = _at(pages, front + int(number) - 1)
        right += bare("".join(said)) in page
    return right, len(lines)


def _front(pages: list[str]) -> int:
    """The pages before the first that is numbered 1."""
    return next(at for at, page in enumerate(pages) if "หน้า1/" in page)


def _at(pages: list[str], index: int) -> str:
    return pages[index] if 0 <= index < len(pages) else ""


def opened(file: Path, docx: Docx) -> tuple[tuple[int, int], tuple[int, int]]:
    """Headings and tables that mammoth shows, each with how many there are."""
    with file.open("rb") as stream:
        html = mammoth.convert_to_html(stream, style_map=_STYLES).value
    headings = sum(docx.style(each).startswith("Heading") for each in docx.paragraphs)
    tables = sum(each.tag == f"{W}tbl" for each in docx.shown())
    return (len(re.findall("<h[1-6]", html)), headings), (html.count("<table"), tables)


_STYLES = "\n".join(f"p[style-name='heading {n}'] => h{n}:fresh" for n in range(1, 7))
