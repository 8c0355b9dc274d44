#!/usr/bin/env bash
# Words with a phonetic guide (ruby) in a .docx, by python-docx 1.2.0, mammoth 1.13.0, pandoc 3.9,
# docx2python 3.7.1 and docx2txt 0.9.
#
# One would guess: a reader that leaves out the small letters above still gives the words under them,
# as LibreOffice does ("paragraph.text", extractRawText, --to plain).
# What happens: python-docx, mammoth and pandoc leave out the whole <w:ruby>, the words on the line too
# (mammoth says so in its messages, the others say nothing); docx2python and docx2txt give both run into
# one, so that 34 under 12 reads 1234.
# Who is hurt: whoever looks for names or numbers in such text, makes HTML of it, or compares it; a
# phonetic guide is a button of Word's, in every language's Word.
# Source: ECMA-376 part 1, 17.3.3.25 (ruby) and 17.3.3.27 (rubyBase: the text that the guide is for).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet python-docx==1.2.0 mammoth==1.13.0 docx2txt==0.9 \
    docx2python==3.7.1 pypandoc_binary==1.17
"$folder/venv/bin/python" - "$folder/x.docx" <<'PYTHON'
import sys

import docx
import docx2txt
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
GUIDE = (
    '<w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="20"/>'
    '<w:hpsBaseText w:val="20"/><w:lid w:val="th-TH"/></w:rubyPr>'
)
RUN = "<w:r><w:t>{}</w:t></w:r>"
RUBY = f"<w:ruby>{GUIDE}<w:rt>{RUN.format(12)}</w:rt><w:rubyBase>{RUN.format(34)}</w:rubyBase></w:ruby>"

path = sys.argv[1]
document = docx.Document()
paragraph = f"<w:p {WORD}>{RUN.format('ก')}<w:r>{RUBY}</w:r>{RUN.format('ข')}</w:p>"
document.element.body.insert(0, parse_xml(paragraph))
document.save(path)

with open(path, "rb") as file:
    raw = mammoth.extract_raw_text(file)
with docx2python(path) as read:
    joined = read.text
found = {
    "python-docx": docx.Document(path).paragraphs[0].text,
    "mammoth": raw.value,
    f"pandoc {pypandoc.get_pandoc_version()}": pypandoc.convert_file(path, "plain"),
    "docx2python": joined,
    "docx2txt": docx2txt.process(path),
}
for name, text in found.items():
    print(f"{name}: {text.strip()!r}")
told = [message.message for message in raw.messages]
print("mammoth's messages:", told)
lost = [text.strip() for text in list(found.values())[:3]]
mixed = [text.strip() for text in list(found.values())[3:]]
same = lost == ["กข"] * 3 and mixed == ["ก1234ข"] * 2
sys.exit(0 if same else "the behaviour has changed")
PYTHON
