#!/usr/bin/env bash
# Thai letters of an RTF file, as Word and WordPad write them, by pandoc 3.9 and striprtf 0.0.35.
#
# One would guess: \ansicpg874 at the file's head, or \fcharset222 at the font, says that the bytes
# \'xx are Windows-874, and any reader of RTF gives Thai.
# What happens: pandoc heeds neither and gives Latin letters with accents ("ÊÇÑÊ´Õ"), exit 0; it warns of
# the 874, and says nothing where only the font tells (the head says 1252, as Word for English writes it).
# striprtf gives Thai in both cases.
# Who is hurt: whoever brings older Thai documents into Markdown, or looks into them, with pandoc: every
# Thai word is lost, and ๑๒๓ become ñòó, which no search for digits finds.
# Source: Rich Text Format Specification 1.9.1, "Character Set" (\ansicpg) and "Font Table" (\fcharset).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet pypandoc_binary==1.17 striprtf==0.0.35
"$folder/venv/bin/python" - <<'PYTHON'
import sys

import pypandoc
from striprtf.striprtf import rtf_to_text

WORDS = "สวัสดี ๑๒๓"
LETTERS = "".join(f"\\'{byte:02x}" for byte in WORDS.encode("cp874"))
FONTS = r"{\fonttbl{\f0\fnil\fcharset222 TH Sarabun New;}}"
print("pandoc", pypandoc.get_pandoc_version())
found = {}
for page in (874, 1252):
    rtf = rf"{{\rtf1\ansi\ansicpg{page}{FONTS}\f0 {LETTERS}\par}}"
    found[page] = (pypandoc.convert_text(rtf, "plain", format="rtf"), rtf_to_text(rtf))
    print(f"\\ansicpg{page} \\fcharset222: pandoc {found[page][0]!r}, striprtf {found[page][1]!r}")
latin = WORDS.encode("cp874").decode("cp1252")
same = all(pair[0].strip() == latin and pair[1].strip() == WORDS for pair in found.values())
sys.exit(0 if same else "the behaviour has changed")
PYTHON
