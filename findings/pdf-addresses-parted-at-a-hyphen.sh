#!/usr/bin/env bash
# Guess:   a hyphen that stands at the end of a line is copied from a PDF as a hyphen: a soft one, which hyphenation
#          set, is another letter (U+00AD).
# Happens: PDFium, the viewer of Chrome and Edge, takes any hyphen between letters for hyphenation: of
#          "https://…/school-" and "data" on the next line it gives "school", U+FFFE (by its other call U+0002) and
#          "data" without a line's end; between numbers the hyphen and the line's end stay. MuPDF and pypdf keep all.
# Hurts:   who copies an address that a column parted: it leads nowhere, and U+FFFE may not stand in XML, so that
#          a Word file or a feed that takes the text in is broken.
# Source:  ISO 32000-1, 14.8.2.2.3 (a hyphen is hard unless it is U+00AD); XML 1.0, 2.2 (Char).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    fpdf2==2.8.5 pypdfium2==5.15.2 pymupdf==2.0 pypdf==7.1.1
cd "$work"
venv/bin/python - <<'PYTHON'
import pymupdf
import pypdfium2
from fpdf import FPDF
from pypdf import PdfReader

LINES = ["https://example.org/school-", "data of 2568-", "2569"]
made = FPDF()
made.add_page()
made.set_font("Helvetica", size=14)
for line in LINES:
    made.cell(text=line, new_x="LMARGIN", new_y="NEXT")
made.output("made.pdf")

page = pypdfium2.PdfDocument("made.pdf")[0].get_textpage()
found = {
    "PDFium": page.get_text_range(),
    "PDFium, within a box": page.get_text_bounded(),
    "MuPDF": pymupdf.open("made.pdf")[0].get_text(),
    "pypdf": PdfReader("made.pdf").pages[0].extract_text(),
}
print(f"pypdfium2 {pypdfium2.PYPDFIUM_INFO}, pymupdf {pymupdf.__version__}, pypdf 7.1.1")
for name, text in found.items():
    print(f"{name}: {text!r}")
assert "school\ufffedata of 2568-\r\n2569" in found["PDFium"]
assert "school\x02data of 2568-\r\n2569" in found["PDFium, within a box"]
for name in ("MuPDF", "pypdf"):
    assert "school-\ndata of 2568-\n2569" in found[name]
PYTHON
