#!/usr/bin/env bash
# Guess:   a viewer of .docx that justifies what Word justifies does so with Word's Thai alignment (thaiDistribute: letters
#          are spread, as official letters of Thailand are set), or falls back to plain justification.
# Happens: docx-preview 0.4.1 makes "justify" of both, and hands thaiDistribute on as a value of CSS, which no browser
#          knows and every one drops: the paragraph is ragged, without a warning. A style that rests on a justified one
#          loses that one's justification too. (LibreOffice 7.4 reads it as left as well, and saves it as left.)
# Hurts:   who shows official Thai letters on a page: each that was set in Word looks as if nobody had set it.
# Source:  ECMA-376 part 1, 17.18.44, ST_Jc; CSS Text 3, text-align.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-docx==1.2.0
npm install --silent --no-fund --no-audit --prefix "$work" docx-preview@0.4.1 jsdom@26.1.0
venv/bin/python - <<'PYTHON'
import docx
from docx.oxml import parse_xml

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLE = '<w:style {} w:type="paragraph" w:customStyle="1" w:styleId="{}"><w:name w:val="{}"/>{}<w:pPr><w:jc w:val="{}"/></w:pPr></w:style>'
document = docx.Document()
for jc in ("both", "thaiDistribute"):
    paragraph = document.add_paragraph("สำนักงานเขตพื้นที่การศึกษา")
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:jc {WORD} w:val="{jc}"/>'))
styles = document.styles.element
styles.append(parse_xml(STYLE.format(WORD, "above", "above", "", "both")))
styles.append(parse_xml(STYLE.format(WORD, "below", "below", '<w:basedOn w:val="above"/>', "thaiDistribute")))
document.add_paragraph("คำสั่ง", style="below")
document.save("x.docx")
PYTHON
cat > show.mjs <<'NODE'
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><div></div>");
const { document, DOMParser, XMLSerializer, Node, HTMLElement } = window;
Object.assign(globalThis, { window, document, DOMParser, XMLSerializer, Node, HTMLElement });
const { renderAsync } = await import("docx-preview");
const out = document.querySelector("div");
await renderAsync(readFileSync("x.docx"), out, out, { inWrapper: false });
const direct = [...out.querySelectorAll("p")].slice(0, 2).map((p) => p.getAttribute("style"));
const sheet = [...out.querySelectorAll("style")].map((style) => style.textContent).join("");
const below = /p\.docx_below\s*{([^}]*)}/.exec(sheet)[1].trim();
console.log("docx-preview 0.4.1:", direct.join(" | "), "| style:", below);
const wanted = ["text-align: justify;", "text-align: thaiDistribute;", "text-align: thaiDistribute;"];
if (JSON.stringify([...direct, below]) !== JSON.stringify(wanted)) throw new Error("the behaviour has changed");
NODE
node show.mjs
