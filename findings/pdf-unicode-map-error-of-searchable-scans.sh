#!/usr/bin/env bash
# Which letters of a PDF have no map to Unicode, asked of PDFium (pypdfium2 5.15.2).
#
# One would guess: FPDFText_HasUnicodeMapError, "if a character in a page has an invalid unicode mapping",
# is 1 for a font without /ToUnicode and 0 for a font whose /ToUnicode gives every letter.
# What happens: the map that tesseract, and so ocrmypdf, puts behind scans is one range, <0000> to <FFFF>,
# onto itself. Every letter comes out right, and each Thai one has an "error"; Latin and digits have none.
# The same letters mapped in a range of their own (<0E00> to <0E7F>) have none.
# Who is hurt: whoever takes the flag for "this text cannot be trusted": searchable scans of Thai (and of
# all that is not Latin) count as gibberish, letter by letter, with a right text.
# Source: fpdf_text.h of PDFium; ISO 32000-1, 9.10.2 and 9.10.3; tesseract 5, src/api/pdfrenderer.cpp.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet pypdfium2==5.15.2
"$folder/venv/bin/python" - <<'PYTHON'
import pypdfium2
import pypdfium2.raw as pdfium

WORDS = "เลข ABC 2568"
SPACE = b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
WHOLE = SPACE + b"1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap"
OWN = SPACE + b"2 beginbfrange <0020> <007E> <0020> <0E00> <0E7F> <0E00> endbfrange endcmap"


def stream(data):
    return b"<</Length %d>>\nstream\n%s\nendstream" % (len(data), data)


def read(told):
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        stream(b"BT /F 12 Tf 9 9 Td <%s> Tj ET" % WORDS.encode("utf-16-be").hex().encode()),
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]"
        b"/ToUnicode 7 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/DW 600/CIDToGIDMap/Identity>>",
        stream(told),
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end
    words = pypdfium2.PdfDocument(out)[0].get_textpage()
    errors = [pdfium.FPDFText_HasUnicodeMapError(words, at) for at in range(words.count_chars())]
    return words.get_text_range(), sum(error == 1 for error in errors)


found = {"one range onto itself": read(WHOLE), "ranges of their own": read(OWN)}
print("PDFium", pypdfium2.PDFIUM_INFO)
for name, (shown, errors) in found.items():
    print(f"{name}: {shown!r}, {errors} letters with an error")
assert found["one range onto itself"] == (WORDS, 3), "Thai is right and told as wrong"
assert found["ranges of their own"] == (WORDS, 0)
PYTHON
