#!/usr/bin/env bash
# Guess:   CommonMark drops spaces and tabs at the edges of a paragraph and nothing else, so no-break spaces, with which
#          Thai documents indent the first line, stay everywhere; at least a port does what it is a port of.
# Happens: markdown-it, marked, micromark, mistune and pandoc keep the indent. The reference commonmark.js and its port,
#          markdown-it-py, marko and Python-Markdown drop it without a word: a preview by markdown-it shows paragraphs and
#          items that a site built by its port does not have. At the end of a heading marked drops them as well.
# Hurts:   who pastes from Word or a web page, where Thai paragraphs begin with U+00A0, and compares a preview with a page;
#          whoever tests that two parsers of one dialect give the same HTML.
# Source:  CommonMark 0.31.2, 4.8 "Paragraphs" (initial and final spaces or tabs are stripped) and 2.1 (a Unicode
#          whitespace character is more than a space).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check markdown-it-py==4.3.0 mistune==3.4.0 marko==2.2.4 \
    Markdown==3.11.3 pypandoc_binary==1.17 commonmark==0.9.1
npm install --silent --no-audit --no-fund --prefix . markdown-it@15.0.3 marked@18.2.1 micromark@4.0.3 \
    commonmark@0.31.2 >/dev/null
cat > write.mjs <<'JS'
import * as commonmark from "commonmark"
import MarkdownIt from "markdown-it"
import { marked } from "marked"
import { micromark } from "micromark"
const renderers = {
  "markdown-it": (text) => new MarkdownIt("commonmark").render(text),
  marked: (text) => marked(text),
  micromark: (text) => micromark(text),
  "commonmark.js": (text) => new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(text)),
}
const texts = JSON.parse(process.argv[2])
const answers = Object.entries(renderers).map(([name, render]) => [name, texts.map(render)])
console.log(JSON.stringify(Object.fromEntries(answers)))
JS
venv/bin/python - <<'PYTHON'
import html
import json
import re
import subprocess

import commonmark
import markdown
import marko
import mistune
import pypandoc
from markdown_it import MarkdownIt

INDENT = "\u00a0" * 4
TEXTS = [f"{INDENT}ตามที่สำนักงานได้แต่งตั้งคณะทำงาน", f"- {INDENT}ตรวจสอบ", "# สรุปผล\u00a0"]
renderers = {
    "markdown-it-py": MarkdownIt().render,
    "mistune": mistune.create_markdown(),
    "marko": marko.convert,
    "Python-Markdown": markdown.markdown,
    "pandoc": lambda text: pypandoc.convert_text(text, "html", format="commonmark"),
    "commonmark.py": commonmark.commonmark,
}
pages = json.loads(subprocess.check_output(["node", "write.mjs", json.dumps(TEXTS)]))
pages |= {name: [render(text) for text in TEXTS] for name, render in renderers.items()}
kept = {
    name: [re.sub(r"<[^>]*>|\n", "", html.unescape(page)).count("\u00a0") for page in each]
    for name, each in pages.items()
}
print("no-break spaces left of 4 (paragraph), 4 (item), 1 (heading):")
for name, each in kept.items():
    print(f"  {name}: {each}")
keep = {"markdown-it", "micromark", "mistune", "pandoc"}
assert {name for name, each in kept.items() if each == [4, 4, 1]} == keep
assert {name for name, each in kept.items() if each == [4, 4, 0]} == {"marked"}
assert {name for name, each in kept.items() if each == [0, 0, 0]} == set(kept) - keep - {"marked"}
print("as described")
PYTHON
