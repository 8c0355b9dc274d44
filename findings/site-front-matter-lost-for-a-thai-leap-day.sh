#!/usr/bin/env bash
# Guess:   a page whose front matter is no YAML fails a strict build of MkDocs, or is at least warned of; and 29 กุมภาพันธ์ 2567,
#          a day that was (29 February 2024), is as good a value of `date:` as the day before it.
# Happens: 2567 is no leap year of the common era. PyYAML raises ValueError for 2567-02-29, which MkDocs drops without a
#          word: the build with --strict ends with 0, the page has lost its title, and all of its front matter, remarks for
#          editors among it, stands as text on the page and in the index of search. js-yaml, with which Eleventy and Hexo
#          read such pages, makes 1 March of the day.
# Hurts:   papers dated in the Buddhist era: of otherwise equal files the one of that day publishes what was not for
#          readers. The same goes for any front matter that is no YAML, such as a title with ": " in it.
# Source:  YAML 1.1, timestamp (a date of the common era); MkDocs, "strict" ("halt processing when a warning is raised").
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mkdocs==1.6.1 PyYAML==6.0.3
npm install --silent --no-audit --no-fund --prefix . js-yaml@4.1.1 >/dev/null
mkdir docs
printf 'site_name: x\nstrict: true\nuse_directory_urls: false\n' > site.yml
for day in 28 29; do
  printf -- '---\ntitle: หนังสือราชการ\ndate: 2567-02-%s\nremark: ร่างของผู้แก้ไข\n---\n\nเนื้อหา\n' "$day" > "docs/d$day.md"
done
cp docs/d28.md docs/index.md
venv/bin/mkdocs build --strict --quiet --config-file site.yml 2> said
echo "mkdocs 1.6.1 --strict: exit 0, $(wc -l < said) lines of warnings"
venv/bin/python - <<'PYTHON'
import json
import re
from pathlib import Path

assert not Path("said").read_text()
pages = {day: Path(f"site/d{day}.html").read_text(encoding="utf-8") for day in ("28", "29")}
for day, page in pages.items():
    title = re.search(r"<title>(.*?)</title>", page, re.DOTALL)[1].strip()
    shown = "ร่างของผู้แก้ไข" in re.sub("<[^>]*>", "", page)
    print(f"2567-02-{day}: title {title!r}, remark on the page: {shown}")
    assert shown == (day == "29") and ("หนังสือราชการ" in title) == (day == "28")
    entries = json.loads(Path("site/search/search_index.json").read_text())["docs"]
    found = [entry for entry in entries if entry["location"] == f"d{day}.html"]
    assert ("ร่างของผู้แก้ไข" in found[0]["text"]) == (day == "29")
PYTHON
cat > read.mjs <<'JS'
import assert from "node:assert"
import yaml from "js-yaml"
const read = yaml.load("date: 2567-02-29").date.toISOString().slice(0, 10)
console.log("js-yaml 4.1.1: 2567-02-29 is", read)
assert.equal(read, "2567-03-01")
JS
node read.mjs
