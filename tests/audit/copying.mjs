// What pdf.js, with which Firefox shows PDF, reads of a file: node copying.mjs PDFJS FILE
import { readFile } from "node:fs/promises";

const [, , library, file] = process.argv;
const { getDocument } = await import(library);
const pdf = await getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 }).promise;
for (let number = 1; number <= pdf.numPages; number++) {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  console.log(items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join(""));
}
