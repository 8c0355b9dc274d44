#!/usr/bin/env bash
# Guess: markdown-it-py is a port of markdown-it, so both give a picture the same alternative text, and
#   an escaped letter or a reference in it (&amp;, \*, 1\.) is the letter, as everywhere else.
# What happens: markdown-it 14.3.3 leaves each such letter out of `alt` without a word, on the page and in
#   previews ("80 &amp; 90" becomes "80  90"); markdown-it-py 4.3.0 keeps them. In link texts both keep them.
# Who is hurt: people who listen to pages: "ร้อยละ 80 & 90" is read as "80 90", "1\. แผน" loses its point,
#   and nobody who sees the picture notices; whoever previews in a browser and builds in Python sees two texts.
# Source: CommonMark 0.31.2, "Images" (the alternative text is the plain string content of the description)
#   and "Entity and numeric character references" (recognized in any context besides code).
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
npm install --silent --no-audit --no-fund --prefix . markdown-it@14.3.3 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet markdown-it-py==4.3.0

cat > text.md <<'MD'
![ร้อยละ 80 &amp; 90 \*สรุป\* 1\. แผน](x.png) [ร้อยละ 80 &amp; 90 \*สรุป\* 1\. แผน](x)
MD
cat > read.mjs <<'JS'
import MarkdownIt from "markdown-it"
import { readFileSync } from "node:fs"
process.stdout.write(new MarkdownIt().render(readFileSync("text.md", "utf8")))
JS
cat > read.py <<'PY'
from pathlib import Path

from markdown_it import MarkdownIt

print(MarkdownIt("js-default").render(Path("text.md").read_text("utf-8")), end="")
PY
in_browser=$(node read.mjs)
in_python=$(venv/bin/python read.py)
echo "markdown-it 14.3.3:    $in_browser"
echo "markdown-it-py 4.3.0:  $in_python"
grep -q 'alt="ร้อยละ 80  90 สรุป 1 แผน"' <<<"$in_browser" || { echo "changed: markdown-it"; exit 1; }
grep -q 'alt="ร้อยละ 80 &amp; 90 \*สรุป\* 1\. แผน"' <<<"$in_python" || { echo "changed: markdown-it-py"; exit 1; }
grep -q '>ร้อยละ 80 &amp; 90 \*สรุป\* 1\. แผน</a>' <<<"$in_browser" || { echo "changed: link texts"; exit 1; }
echo "as described"
