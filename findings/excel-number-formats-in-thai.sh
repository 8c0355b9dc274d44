#!/usr/bin/env bash
# Guess:   libraries that know Excel's formats know [$-D07041E] (Thai digits), [$-107041E] (พ.ศ.) and bbbb (year in พ.ศ.).
# Happens: SheetJS shows the number 2568 in the format [$-D07041E]0 as "$2568", in its CSV too; numfmt shows it plain.
#          SheetJS and numfmt show a day in [$-107041E] with ค.ศ. ("15 ตุลาคม 2025" in numfmt), and in bbbb with พ.ศ.
#          openpyxl and calamine give a day in bbbb alone as the number 45945, in "d mmm bbbb" as a date.
# Hurts:   who reads Thai workbooks: students become dollars, พ.ศ. becomes ค.ศ. without a word, days become numbers.
# Source:  ECMA-376 part 1, 18.8.31 (number formats; b2, b4: Buddhist years) and [$-…] locales with numerals, calendar.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5 python-calamine==0.9.1
npm install --silent --no-audit --no-fund --prefix . xlsx@0.18.5 numfmt@4.0.1 >/dev/null
venv/bin/python - <<'PYTHON'
import openpyxl
import python_calamine

FORMATS = {"[$-D07041E]0": 2568, "[$-107041E]d mmmm yyyy": 45945, "d mmm bbbb": 45945, "bbbb": 45945}
book = openpyxl.Workbook()
for column, (form, number) in enumerate(FORMATS.items(), 1):
    book.active.cell(1, column, number).number_format = form
book.save("x.xlsx")
cells = [cell.value for cell in openpyxl.load_workbook("x.xlsx").active[1]]
rust = python_calamine.load_workbook("x.xlsx").get_sheet_by_index(0).to_python()[0]
print("openpyxl 3.1.5:", [str(cell) for cell in cells])
print("calamine 0.9.1:", [str(cell) for cell in rust])
assert [str(cell)[:10] for cell in cells] == ["2568", "2025-10-15", "2025-10-15", "45945"]
assert [str(cell)[:10] for cell in rust] == ["2568.0", "2025-10-15", "2025-10-15", "45945.0"]
PYTHON
cat > read.mjs <<'JS'
import assert from "node:assert"
import { readFileSync } from "node:fs"
import { format } from "numfmt"
import XLSX from "xlsx"
const sheet = XLSX.read(readFileSync("x.xlsx"), { cellNF: true }).Sheets.Sheet
const cells = ["A1", "B1", "C1", "D1"].map((name) => sheet[name])
const shown = cells.map((cell) => cell.w)
const csv = XLSX.utils.sheet_to_csv(sheet).trim()
const other = cells.map((cell) => format(cell.z, cell.v))
console.log("formats:       ", cells.map((cell) => cell.z))
console.log("SheetJS 0.18.5:", shown, "CSV:", csv)
console.log("numfmt 4.0.1:  ", other)
assert.deepEqual(shown, ["$2568", "15 October 2025", "15 Oct 2568", "2568"])
assert.equal(csv, "$2568,15 October 2025,15 Oct 2568,2568")
assert.deepEqual(other, ["2568", "15 ตุลาคม 2025", "15 Oct 2568", "2568"])
JS
node read.mjs
