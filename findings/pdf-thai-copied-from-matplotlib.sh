#!/usr/bin/env bash
# Guess:   matplotlib shapes Thai since 3.11 (libraqm), so a chart's PDF, drawn right, gives its words when copied.
# Happens: a consonant with a vowel and a tone above is three glyphs, and each is mapped to the whole cluster: ที่
#          is copied as ที่ที่ที่, น้ำ three times, with fonttype 3 and 42 alike, by pypdf and by PDFium.
# Hurts:   who searches charts for a name, indexes them, has them read aloud, or looks for personal data in them.
# Source:  matplotlib #30000 (text shaping with libraqm); ISO 32000-1, 9.10.3 (/ToUnicode maps each code).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    matplotlib==3.11.2 fontpkg-sarabun==1.0 pypdf==7.1.1 pypdfium2==5.15.2
cd "$work"
MPLCONFIGDIR="$work" venv/bin/python - <<'PYTHON'
import sys
from pathlib import Path

import matplotlib

matplotlib.use("pdf")
import matplotlib.pyplot as plt
import pypdfium2
from matplotlib import font_manager
from pypdf import PdfReader

font = next(Path(sys.prefix).glob("lib/python*/site-packages/fontpkg_sarabun/files/Sarabun-Regular.ttf"))
font_manager.fontManager.addfont(str(font))
plt.rcParams["font.family"] = "Sarabun"
WORDS, COPIED = "ที่ประชุม น้ำ ปี", "ที่ที่ที่ประชุชุม น้ำน้ำน้ำ ปีปี"
print("matplotlib", matplotlib.__version__, "writes", WORDS)
for kind in (3, 42):
    plt.rcParams["pdf.fonttype"] = kind
    figure = plt.figure()
    figure.text(0.1, 0.5, WORDS)
    figure.savefig("x.pdf")
    found = {
        "pypdf": PdfReader("x.pdf").pages[0].extract_text().strip(),
        "PDFium": pypdfium2.PdfDocument("x.pdf")[0].get_textpage().get_text_range().strip(),
    }
    print("fonttype", kind, found)
    assert set(found.values()) == {COPIED}
PYTHON
