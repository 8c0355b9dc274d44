#!/usr/bin/env bash
# A link whose words hold an element, in tagged PDF by WeasyPrint 70.0.
#
# One would guess: <a href="..."><span>words</span></a> becomes one link annotation, whose structure
# parent is the Link element, as PDF/UA-1 (ISO 14289-1, 7.18.5) wants and as `pdf_variant="pdf/ua-1"`
# claims in the file.
# What happens: every box inside the link gets an annotation of its own, one over the other, and the
# inner one's StructParent leads to a Span (a Figure of a picture, a NonStruct of <b>). Nothing is
# logged. Words as plain text of the link give one annotation, under its Link.
# Who is hurt: readers with a screen reader, who hear the link twice and once as no link; offices whose
# PDF is turned down by a checker; anyone who wraps Thai phrases in <span style="white-space: nowrap">.
# Source: ISO 14289-1:2014, 7.18.5; Matterhorn Protocol 1.1, 28-011; weasyprint/pdf/tags.py, anchors.py.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet weasyprint==70.0 pypdf==7.1.1
"$folder/venv/bin/python" - "$folder/x.pdf" <<'PYTHON'
import sys

import weasyprint
from pypdf import PdfReader

LINKS = {
    "text": '<a href="https://example.org/">words</a>',
    "span": '<a href="https://example.org/">some <span>words</span></a>',
    "b": '<a href="https://example.org/">some <b>words</b></a>',
}
print("WeasyPrint", weasyprint.__version__)
found = {}
for name, link in LINKS.items():
    html = f'<html lang="en"><title>x</title><body><p>{link}</p></body></html>'
    weasyprint.HTML(string=html).write_pdf(sys.argv[1], pdf_variant="pdf/ua-1")
    reader = PdfReader(sys.argv[1])
    flat = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    parents = {int(key): value for key, value in zip(flat[::2], flat[1::2])}
    notes = [each.get_object() for each in reader.pages[0]["/Annots"]]
    found[name] = [parents[int(each["/StructParent"])].get_object()["/S"] for each in notes]
    print(f"{name}: {len(notes)} link annotation(s), under {', '.join(found[name])}")
wanted = {"text": ["/Link"], "span": ["/Link", "/Span"], "b": ["/Link", "/NonStruct"]}
sys.exit(0 if found == wanted else "the behaviour has changed")
PYTHON
