"""The texts as a project of the product, of this or of an earlier commit."""

from __future__ import annotations

import compileall
import io
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

from tests.bench.texts import YEARS, Piece, Texts, chapters

ROOT = Path(__file__).parents[2]
EDITED = "docs/sar/2565/ind-01/e00001.md"
"""The piece that is edited, shown at `SHOWN`."""
SHOWN = "sar/2565/ind-01.html"
_KINDS = (
    "คำสั่ง",
    "ประกาศ",
    "แผนงาน",
    "รายงานการประชุม",
    "รายงานผล",
    "สถิติ",
    "แบบสอบถาม",
    "ภาพถ่าย",
    "อื่น ๆ",
)
_GROUPS = (
    "กลุ่มอำนวยการ",
    "กลุ่มบริหารงานบุคคล",
    "กลุ่มนโยบายและแผน",
    "กลุ่มนิเทศติดตามและประเมินผลการจัดการศึกษา",
)
_MENU = "  - ดาวน์โหลด: downloads.md\n"


def checkout(commit: str, folder: Path) -> Path:
    """The files of a commit. Raises CalledProcessError where there is none of that name."""
    packed = subprocess.run(["git", "archive", commit], cwd=ROOT, check=True, capture_output=True)
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder


def own_site(source: Path, folder: Path) -> Path:
    """The repository's own site, as a project that has built nothing yet."""
    for name in ("data", "docs", "macros", "hooks"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source / name, folder / name, ignore=ignored)
    shutil.copy(source / "mkdocs.yml", folder)
    for name in ("macros", "hooks"):  # as the first run leaves it, where Python writes bytecode
        compileall.compile_dir(folder / name, quiet=2)
    return folder


def project(source: Path, folder: Path, count: int, years: tuple[int, ...] = YEARS) -> Path:
    """The seed's data with so many pieces of some years, and the manual."""
    own_site(source, folder)
    shutil.copytree(source / "tests/seed/data", folder / "data", dirs_exist_ok=True)
    blank = (folder / "data/sar/2569.yml").read_text(encoding="utf-8")
    for year in years:
        text = re.sub(r"(?m)^fiscal_year: .*$", f"fiscal_year: {year}", blank)
        _write(folder / f"data/sar/{year}.yml", text)
    texts = Texts()
    texts.words(3000)  # the home page of STOCK, so that all that follows is the same
    for path, standard, text in texts.manual():
        rows = "".join(f"| {' | '.join(each)} |\n" for each in texts.standards[standard].indicators)
        table = f"| ตัวบ่งชี้ | ชื่อ | เจ้าภาพ |\n|---|---|---|\n{rows}"
        _write(folder / "docs" / path, f"# {path[-6:-3]}\n\n{table}\n{text}")
    for piece in texts.pieces(count, years):
        path = f"docs/sar/{piece.year}/ind-{piece.indicator + 1:02}/e{piece.number + 1:05}.md"
        _write(folder / path, _evidence(piece, texts))
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert _MENU in config
    _write(folder / "mkdocs.yml", config.replace(_MENU, _menu() + _MENU))
    return folder


def _menu() -> str:
    return "".join(
        f"  - {name}:\n" + "".join(f"      - {page}\n" for page in pages)
        for name, pages in chapters()
    )


def _evidence(piece: Piece, texts: Texts) -> str:
    _, name, owner = texts.indicators[piece.indicator]
    points = "\n".join(f"- {point}" for point in piece.points)
    return (
        f'---\ntitle: "{piece.title}"\ndate: {piece.year}-{piece.number % 9 + 1:02}-15\n'
        f"kind: {_KINDS[piece.number % 9]}\ngroup: {_GROUPS[piece.number % 4]}\n"
        f"personal_data: ไม่มี\nlinks: [{', '.join(piece.links)}]\n---\n\n"
        f"{name}\n\n**ระดับ {piece.level}** · {owner}\n\n## ผลการดำเนินงาน\n\n{piece.text}\n\n"
        f"## หลักฐาน\n\n{points}\n\nดูเพิ่ม [คู่มือ](../../../manual/c1/p{piece.page:02}.md)\n"
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
