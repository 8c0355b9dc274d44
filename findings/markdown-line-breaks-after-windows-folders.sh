#!/usr/bin/env bash
# Guess:   two blanks at the end of a line break it, whatever stands before them; a backslash before a blank is a
#          backslash. So "เก็บที่ D:\SAR\" with two blanks after it is a line of its own.
# Happens: in nine of ten parsers. markdown-it-py 4.3.0 takes a backslash together with the blank after it, one blank is
#          left, and the next line follows on the same one; in the same way [แผน](D:\งาน\ "ปี 2569") is no link to it (nor to
#          marko), but text with brackets. markdown-it 14.3, of which it is a port, breaks the line and makes the link.
# Hurts:   who lists Windows folders, one a line: a page built in Python runs them together, while the preview in a
#          browser, by the same parser's original, shows them as they were typed.
# Source:  CommonMark 0.31.2, 6.7 "Hard line breaks" (two or more spaces before a line ending) and 2.4 "Backslash escapes"
#          (backslashes before other characters are treated as literal backslashes).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check markdown-it-py==4.3.0 mistune==3.4.0 marko==2.2.4 \
    Markdown==3.11.3 pypandoc_binary==1.17 commonmark==0.9.1
npm install --silent --no-audit --no-fund --prefix . markdown-it@14.3.3 marked@18.2.1 micromark@4.0.3 \
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
import json
import subprocess

import commonmark
import markdown
import marko
import mistune
import pypandoc
from markdown_it import MarkdownIt

TEXTS = ["เก็บที่ D:\\SAR\\  \nและ D:\\แผน\\", "[แผน](D:\\งาน\\ \"ปี 2569\")"]
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
for name, each in pages.items():
    print(f"{name}: {each}")
assert {name for name, each in pages.items() if "<br" not in each[0]} == {"markdown-it-py"}
assert {name for name, each in pages.items() if "<a " not in each[1]} == {"markdown-it-py", "marko"}
print("as described")
PYTHON
