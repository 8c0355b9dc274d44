"""The dialect beside CommonMark's own examples, and its parser beside the one in browsers.

commonmark-spec, markdown-it and its footnotes come from npm, pinned, when this is run.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from macros.evidence.foreign import HTML
from macros.evidence.parser import Parser
from tests.conftest import ROOT
from tests.evidence.test_markup import GOLDENS
from tests.properties.strategies import changed

TOOLS = ROOT / ".cache" / "audit"
PACKAGES = ("commonmark-spec@0.31.2", "markdown-it@14.3.3", "markdown-it-footnote@4.0.0")
BARE = {602, 608, 611, 612}
"""Examples that say that bare addresses are no links: the code host and we link them."""
GENERATED = 200
_VOID = {"br", "hr", "img"}


def run(folder: Path) -> int:
    """Compare both; 1 when more differs than is known, or the judges cannot be had."""
    if not shutil.which("npm"):
        print("ไม่พบ npm ให้ติดตั้งแล้วลองอีกครั้ง (apt install npm)")
        return 1
    fetch = ["npm", "install", "--silent", "--no-audit", "--prefix", str(folder), *PACKAGES]
    subprocess.run(fetch, check=True)
    program = Path(shutil.copy(Path(__file__).with_name("twin.mjs"), folder))
    texts = _texts()
    done = subprocess.run(
        ["node", str(program)], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    told = json.loads(done.stdout)
    return int(_examples(told["examples"]) | _twins(texts, told["rendered"]))


def _texts() -> list[str]:
    """All pages and evidence, the texts of the tests, and texts made at random of those."""
    pages = [path.read_text("utf-8") for path in sorted((ROOT / "docs").rglob("*.md"))]
    chance = random.Random(5)
    made = [changed(chance).replace("\x02", "") for _ in range(GENERATED)]
    return pages + [source for source, _ in GOLDENS.values()] + made


def _examples(examples: list[dict[str, Any]]) -> bool:
    """Whether an example becomes other elements or words than CommonMark says, HTML aside."""
    parser = Parser(html=False)
    parser.disable(["html_block", "html_inline"])
    parser.add_render_rule("foreign", lambda _, tokens, at, *__: tokens[at].content)
    counts, strange = Counter[str](), []
    for each in examples:
        source = each["markdown"].replace("→", "\t")
        wanted, got = each["html"].replace("→", "\t"), parser.render(source)
        if _shape(got) == _shape(wanted):
            counts["same"] += 1
        elif HTML.search(source):
            counts["HTML"] += 1
        elif each["number"] in BARE:
            counts["bare addresses"] += 1
        else:
            strange.append(each["number"])
    print(f"CommonMark: {len(examples)} examples, {dict(counts)}, others {strange}")
    return bool(strange)


def _twins(texts: list[str], rendered: list[str]) -> bool:
    """Whether a text is other HTML in browsers than in Python; alternative texts aside, of which
    markdown-it loses escaped letters (findings/markdown-alternative-text-of-escaped-letters.sh).
    """
    parser = MarkdownIt("js-default", {"html": False}).use(footnote_plugin)
    pairs = list(zip(map(parser.render, texts), rendered, strict=True))
    same = sum(here == there for here, there in pairs)
    alike = sum(_shape(here) == _shape(there) for here, there in pairs)
    print(f"markdown-it: {len(texts)} texts, {same} the same bytes, {alike} the same structure")
    return alike < len(texts)


class Shape(HTMLParser):
    """The elements and words of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self.parts.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        self.parts += [f'"{words}"'] if words else []


def _shape(html: str) -> list[str]:
    return Shape(html).parts
