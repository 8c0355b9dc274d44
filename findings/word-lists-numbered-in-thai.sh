#!/usr/bin/env bash
# Guess:   a reader of .docx that keeps a list's letters (a. b.) keeps Word's Thai ones (ก. ข. and ๑. ๒.), or says
#          that it cannot.
# Happens: of a list that begins with its third item Word shows ค. ง.; pandoc gives 3. 4., exit 0 and no warning, while
#          lowerLetter keeps c. d.; mammoth gives 1. 2. of every kind, and no message; docx2python "--" (it warns).
# Hurts:   who brings orders and regulations into Markdown: "see (ค)" points to an item that is now 3, or 1.
# Source:  ECMA-376 part 1, 17.18.59, ST_NumberFormat (thaiLetters, thaiNumbers).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 mammoth==1.13.0 \
    docx2python==3.7.1 pypandoc_binary==1.17
cd "$work"
venv/bin/python -W ignore - <<'PYTHON'
import re
import subprocess

import docx
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LEVEL = '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="{}"/><w:lvlText w:val="%1."/></w:lvl>'


def write(form):
    document = docx.Document()
    numbering = document.part.numbering_part.element
    level = LEVEL.format(form)
    numbering.insert(0, parse_xml(f'<w:abstractNum {WORD} w:abstractNumId="90">{level}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {WORD} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    place = f'<w:numPr {WORD}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'
    for text in ("x", "y"):
        document.add_paragraph(text)._p.get_or_add_pPr().append(parse_xml(place))
    document.save("x.docx")


def read():
    run = subprocess.run(
        [pypandoc.get_pandoc_path(), "x.docx", "-t", "markdown"], capture_output=True, text=True, check=True
    )
    with open("x.docx", "rb") as file:
        plain = mammoth.convert_to_html(file)
    with docx2python("x.docx") as opened:
        joined = opened.text
    return (
        re.findall(r"\w+\.", run.stdout),
        run.stderr,
        plain.value,
        plain.messages,
        re.findall(r"(\S+)\t", joined),
    )


print("pandoc", pypandoc.get_pandoc_version(), "mammoth 1.13.0, docx2python 3.7.1")
found = {}
for form in ("lowerLetter", "thaiLetters", "thaiNumbers"):
    write(form)
    found[form] = read()
    print(form, found[form])
ONES = "<ol><li>x</li><li>y</li></ol>"
assert found["lowerLetter"][0] == ["c.", "d."] and found["lowerLetter"][4] == ["c)", "d)"]
for form in ("thaiLetters", "thaiNumbers"):
    assert found[form] == (["3.", "4."], "", ONES, [], ["--", "--"])
PYTHON
