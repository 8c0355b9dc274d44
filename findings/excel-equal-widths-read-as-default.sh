#!/usr/bin/env bash
# Guess:   openpyxl tells the width of every column of a workbook: `column_dimensions["C"].width` is what Excel shows for C.
# Happens: XlsxWriter joins neighbours of one width into one <col min="2" max="4">, as ECMA-376 has it, though they were set one by one;
#          openpyxl keeps that under the first letter alone and answers 13, its default, for the others, without a word. So a
#          column of the same width as the one before it seems never to have been set; one of another width is right.
# Hurts:   who tests or copies the layout of a table that another library wrote: wide columns of texts are taken for narrow ones,
#          and a test of widths fails, or passes, by whether two neighbours are alike.
# Source:  ECMA-376, Part 1, 18.3.1.13 (col: min and max are the first and last column that it is about).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check XlsxWriter==3.3.1 openpyxl==3.1.5
venv/bin/python - <<'PYTHON'
import re
from zipfile import ZipFile

import openpyxl
import xlsxwriter

WIDTHS = {"A": 12, "B": 40, "C": 40, "D": 40, "E": 20}
book = xlsxwriter.Workbook("table.xlsx")
sheet = book.add_worksheet()
for at, wide in enumerate(WIDTHS.values()):
    sheet.set_column(at, at, wide)
    sheet.write_string(0, at, "มาตรฐาน")
book.close()
written = re.findall(r'<col min="(\d)" max="(\d)"', ZipFile("table.xlsx").read("xl/worksheets/sheet1.xml").decode())
found = openpyxl.load_workbook("table.xlsx").active.column_dimensions
read = {letter: round(found[letter].width) for letter in WIDTHS}
whole = {letter: next(round(x.width) for x in list(found.values()) if x.min <= at <= x.max) for at, letter in enumerate(WIDTHS, 1)}
print("XlsxWriter 3.3.1 writes columns (first, last):", written)
print("openpyxl 3.1.5 by letter:         ", read)
print("openpyxl 3.1.5 by first and last: ", whole)
assert written == [("1", "1"), ("2", "4"), ("5", "5")]
assert (read["B"], read["C"], read["D"], read["E"]) == (41, 13, 13, 21)
assert whole["C"] == whole["D"] == 41
PYTHON
