"""The dialect beside CommonMark's own examples, and its parser beside the one in browsers: markdown-it
as it comes, and the twin of the form with its rules and its tree.

commonmark-spec, markdown-it and its footnotes come from npm, pinned, when this is run; what the form
has of them must be the same files.
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
from playwright.sync_api import sync_playwright

from macros.commands.setup import browser as find_browser
from macros.evidence.foreign import HTML
from macros.evidence.parser import Parser
from tests.conftest import ROOT
from tests.evidence.payloads import PAYLOADS
from tests.evidence.test_markup import ASTRAY, GOLDENS, HEAVY, INNOCENT, LINKS
from tests.form.markdown import SCRIPTS, generated, in_browser, in_python, known
from tests.form.scripts import FORM, scripted
from tests.properties.strategies import changed

TOOLS = ROOT / ".cache" / "audit"
PACKAGES = ("commonmark-spec@0.31.2", "markdown-it@14.3.3", "markdown-it-footnote@4.0.0")
BARE = {602, 608, 611, 612}
"""Examples that say that bare addresses are no links: the code host and we link them."""
GENERATED = 200
SHOWN = 2_000
"""Generated texts that the form's preview shows."""
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
    differ = _examples(told["examples"]) | _twins(texts, told["rendered"])
    texts += [each["markdown"].replace("→", "\t") for each in told["examples"]]
    return int(differ | _releases(folder / "node_modules") | _shown(texts))


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


def _releases(modules: Path) -> bool:
    """Whether what the form has of others is not what npm has."""
    files = list((FORM / "vendor").glob("*.js"))
    found = [modules / file.name.removesuffix(".min.js") / "dist" / file.name for file in files]
    other = [
        file.name
        for file, made in zip(files, found, strict=True)
        if file.read_bytes() != made.read_bytes()
    ]
    print(f"vendor: {len(files)} files, others than npm has {other}")
    return bool(other) or not files


def _shown(pages: list[str]) -> bool:
    """Whether the form's preview shows a text otherwise than the site."""
    pairs = [*GOLDENS.values(), *LINKS.values(), *ASTRAY.values()]
    texts = [*pages, *(source for source, _ in pairs), *INNOCENT, *HEAVY.values()]
    texts += [*(payload.markdown for payload in PAYLOADS), *generated(SHOWN // 2)]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        with scripted(chromium, *SCRIPTS) as page:
            found = in_browser(page, texts, known())
        chromium.close()
    other = [text for text, here in zip(texts, found, strict=True) if here != in_python(text)]
    print(f"preview: {len(texts)} texts, {len(texts) - len(other)} with the same HTML and mistakes")
    for text in other[:5]:
        print(repr(text))
    return bool(other)


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
