#!/usr/bin/env bash
# Guess:   a bare address ends where its Latin letters end: Thai has no blanks, so "https://example.go.th/aครับ" and
#          "name@example.go.thครับ" are linked without ครับ, or not at all.
# Happens: markdown-it's linkify, marked, micromark (GFM), mistune, marko and pandoc take the Thai into a web address. Of
#          the e-mail address marked and micromark link the right part, mistune nothing, markdown-it and pandoc the Thai
#          too (markdown-it as a domain xn--…), marko and magiclink another address: name@example.go.
# Hurts:   who writes Thai as it is written: links lead to no page, letters go to another domain, and each preview shows
#          something else. <https://example.go.th/a>ครับ means one thing to all of them.
# Source:  GFM 0.29, 6.9 (an extended autolink goes on until a blank or <); CommonMark 0.31.2, 6.5 (autolinks in <>).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mistune==3.4.0 marko==2.2.4 Markdown==3.11.3 \
    pymdown-extensions==13.1.2 pypandoc_binary==1.17
npm install --silent --no-audit --no-fund --prefix . marked@18.2.1 markdown-it@15.0.3 micromark@4.0.3 \
    micromark-extension-gfm@3.0.0 >/dev/null
cat > write.mjs <<'JS'
import MarkdownIt from "markdown-it"
import { marked } from "marked"
import { micromark } from "micromark"
import { gfm, gfmHtml } from "micromark-extension-gfm"
const whole = { extensions: [gfm()], htmlExtensions: [gfmHtml()] }
const renderers = {
  "markdown-it": (text) => new MarkdownIt({ linkify: true }).render(text),
  marked: (text) => marked(text),
  micromark: (text) => micromark(text, whole),
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
from urllib.parse import unquote

import markdown
import mistune
import pypandoc
from marko.ext.gfm import gfm

WEB, POST, ANGLE = "https://example.go.th/aครับ", "ส่ง name@example.go.thครับ", "<https://example.go.th/a>ครับ"
TEXTS = [WEB, POST, ANGLE]
renderers = {
    "mistune": mistune.create_markdown(plugins=["url"]),
    "marko": gfm,
    "magiclink": lambda text: markdown.markdown(text, extensions=["pymdownx.magiclink"]),
    "pandoc": lambda text: pypandoc.convert_text(text, "html", format="gfm"),
}
pages = json.loads(subprocess.check_output(["node", "write.mjs", json.dumps(TEXTS)]))
pages |= {name: [render(text) for text in TEXTS] for name, render in renderers.items()}


def target(page):
    found = re.search(r'href="([^"]*)"', page)
    return unquote(html.unescape(found[1])) if found else None


found = {name: [target(page) for page in each] for name, each in pages.items()}
print("marked 18.2.1, markdown-it 15.0.3, micromark 4.0.3, mistune 3.4.0, marko 2.2.4,")
print("pymdown-extensions 13.1.2, pandoc", pypandoc.get_pandoc_version())
for name, each in found.items():
    print(f"{name}: {each}")
assert {each[0] for each in found.values()} == {WEB}
assert {each[2] for each in found.values()} == {"https://example.go.th/a"}
right, cut = "mailto:name@example.go.th", "mailto:name@example.go"
assert {name: each[1] for name, each in found.items() if name != "markdown-it"} == {
    "marked": right,
    "micromark": right,
    "mistune": None,
    "marko": cut,
    "magiclink": cut,
    "pandoc": right + "ครับ",
}
assert found["markdown-it"][1].startswith("mailto:name@example.go.xn--")
PYTHON
