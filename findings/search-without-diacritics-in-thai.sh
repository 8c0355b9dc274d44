#!/usr/bin/env bash
# Guess:   ignoreDiacritics makes é and e the same, and leaves alone a script that has no accents.
# Happens: Fuse.js takes away every combining mark, and of Thai these are vowels and tones: ดี (good) finds ดู (look) and
#          ดุ (fierce) as exactly as itself, ข้าว (rice) finds ข่าว (news) and puts it first, with threshold 0.
#          Without the option only the word that was typed is found.
# Hurts:   who turns it on "for better search" on a site with Thai: other words stand first, all with the best score.
# Source:  Fuse #773 (ignoreDiacritics); UnicodeData.txt: U+0E31, U+0E34 to U+0E3A, U+0E47 to U+0E4E are Mn.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . fuse.js@7.5.0 >/dev/null
cat > find.mjs <<'JS'
import assert from "node:assert"
import Fuse from "fuse.js"
const words = ["ดู", "ดุ", "ดี", "แผน", "ข่าว", "ข้าว", "café"]
const find = (word, ignoreDiacritics) =>
  new Fuse(words, { ignoreDiacritics, threshold: 0, includeScore: true }).search(word)
const shown = (found) => found.map(({ item, score }) => `${item} ${score.toFixed(3)}`)
console.log("Fuse.js", Fuse.version)
for (const word of ["ดี", "ข้าว", "cafe"])
  console.log(word, "without:", shown(find(word, false)), "with:", shown(find(word, true)))
const names = (found) => found.map(({ item }) => item)
assert.deepEqual(names(find("ดี", false)), ["ดี"])
assert.deepEqual(names(find("ดี", true)), ["ดู", "ดุ", "ดี"])
assert.deepEqual(names(find("ข้าว", false)), ["ข้าว"])
assert.deepEqual(names(find("ข้าว", true)), ["ข่าว", "ข้าว"])
assert.equal(new Set(find("ดี", true).map(({ score }) => score)).size, 1)
assert.deepEqual([names(find("cafe", false)), names(find("cafe", true))], [[], ["café"]])
JS
node find.mjs
