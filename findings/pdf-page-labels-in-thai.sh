#!/usr/bin/env bash
# Guess:   page labels are text strings like a PDF's title, so what reads a Thai title reads the label "ก-1".
# Happens: PyMuPDF 2.0 shows the prefix as hexadecimal digits ("<FEFF0E01002D>1"), and what its set_page_labels
#          writes for "ก-" every reader shows as three letters of another script, itself as hexadecimal again; the
#          title that it writes into the same file is right. pypdf reads labels, and leaves all out when it appends.
# Hurts:   who joins or numbers the volumes of a Thai report: "go to page ก-1" of the viewer finds nothing.
# Source:  ISO 32000-1, 12.4.2, table 159 (/P is a text string) and 7.9.2.2 (UTF-16BE behind FE FF).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    pymupdf==2.0 pypdf==7.1.1 pikepdf==10.18.0 pypdfium2==5.15.2
cd "$work"
venv/bin/python - <<'PYTHON'
import pikepdf
import pymupdf
import pypdfium2
from pypdf import PdfReader, PdfWriter

PREFIX, TITLE = "ก-", "รายงาน"


def labels(name):
    pdfium = pypdfium2.PdfDocument(name)
    with pikepdf.open(name) as opened:
        return {
            "pypdf": PdfReader(name).page_labels,
            "pikepdf": [page.label for page in opened.pages],
            "PDFium": [pdfium.get_page_label(at) for at in range(len(pdfium))],
            "PyMuPDF": [page.get_label() for page in pymupdf.open(name)],
        }


with pikepdf.new() as made:
    for _ in range(2):
        made.add_blank_page()
    span = pikepdf.Dictionary(P=PREFIX, S=pikepdf.Name.D)
    made.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([0, span]))
    made.save("made.pdf")
again = pymupdf.open("made.pdf")
again.set_metadata({"title": TITLE})
again.set_page_labels([{"startpage": 0, "prefix": PREFIX, "style": "D", "firstpagenum": 1}])
again.save("again.pdf")
joined = PdfWriter()
joined.append("made.pdf")
joined.write("joined.pdf")

made, again, joined = (labels(f"{name}.pdf") for name in ("made", "again", "joined"))
title = PdfReader("again.pdf").metadata.title
print("PyMuPDF", pymupdf.__version__, "pypdf 7.1.1")
print("made by pikepdf:           ", made)
print("labels set by PyMuPDF:     ", again, "title:", title)
print("appended by pypdf:         ", joined)
right = ["ก-1", "ก-2"]
assert made["pypdf"] == made["pikepdf"] == made["PDFium"] == right
assert made["PyMuPDF"] == ["<FEFF0E01002D>1", "<FEFF0E01002D>2"]
assert all(found != right for found in again.values()) and title == TITLE
assert joined["pypdf"] == ["1", "2"]
PYTHON
