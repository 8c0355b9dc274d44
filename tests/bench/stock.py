"""STOCK: the texts as plain MkDocs with Material, its search in Thai and mkdocs-macros would have them."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.bench.texts import Piece, Texts, chapters

_CONFIG = """site_name: คู่มือการปฏิบัติงาน
site_url: https://example.org/
markdown_extensions: [admonition, tables, attr_list]
theme:
  name: material
  language: th
plugins:
  - macros
  - search:
      lang: th
not_in_nav: /evidence/
"""
_MACROS = """import pathlib

import yaml


def define_env(env):
    path = pathlib.Path(__file__).parent / "data/standards.yml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    known = {key: rest for item in data for key, *rest in item["indicators"]}

    @env.macro
    def indicator_name(key):
        return known[key][0]

    @env.macro
    def owner(key):
        return known[key][1]

    @env.macro
    def level_badge(level):
        return f"**ระดับ {level}**"

    @env.macro
    def links_list(links):
        return "\\n".join(f"- <{link}>" for link in links)

    @env.macro
    def standard(number):
        rows = (f"| {key} | {name} | {who} |" for key, name, who in data[number]["indicators"])
        return "\\n".join(["| ตัวบ่งชี้ | ชื่อ | เจ้าภาพ |", "|---|---|---|", *rows])
"""
EDITED = "docs/evidence/2565/1-1/e00001.md"
"""The piece that is edited, shown at `SHOWN`."""
SHOWN = "evidence/2565/1-1/e00001/"


def stock_site(folder: Path, count: int) -> Path:
    """A plain site of so many pieces, each a page, and the manual."""
    texts = Texts()
    data = [
        {"title": item.title, "indicators": [list(each) for each in item.indicators]}
        for item in texts.standards
    ]
    menu = [{name: list(pages)} for name, pages in chapters()]
    _write(folder / "mkdocs.yml", _CONFIG + yaml.safe_dump({"nav": ["index.md", *menu]}))
    _write(folder / "main.py", _MACROS)
    _write(folder / "data/standards.yml", yaml.safe_dump(data, allow_unicode=True))
    _write(folder / "docs/index.md", f"# คู่มือการปฏิบัติงาน\n\n{texts.words(3000)}\n")
    for path, standard, text in texts.manual():
        head = f"---\ntitle: {path[-6:-3]}\n---\n\n# {path[-6:-3]}\n\n"
        _write(folder / "docs" / path, f"{head}{{{{ standard({standard}) }}}}\n\n{text}")
    for piece in texts.pieces(count):
        code = texts.indicators[piece.indicator][0].replace(".", "-")
        path = f"docs/evidence/{piece.year}/{code}/e{piece.number + 1:05}.md"
        _write(folder / path, _page(piece, texts))
    return folder


def _page(piece: Piece, texts: Texts) -> str:
    links = "".join(f"\n  - {link}" for link in piece.links)
    points = "\n".join(f"- {point}" for point in piece.points)
    return (
        f'---\ntitle: "{piece.title}"\nindicator: "{texts.indicators[piece.indicator][0]}"\n'
        f"year: {piece.year}\nlevel: {piece.level}\nlinks:{links}\n---\n\n# {piece.title}\n\n"
        "{{ indicator_name(page.meta.indicator) }}\n\n"
        "{{ level_badge(page.meta.level) }} · {{ owner(page.meta.indicator) }}\n\n"
        f"## ผลการดำเนินงาน\n\n{piece.text}\n\n## หลักฐาน\n\n{points}\n\n"
        f"ดูเพิ่ม [คู่มือ](../../../manual/c1/p{piece.page:02}.md)\n\n"
        "{{ links_list(page.meta.links) }}\n"
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
