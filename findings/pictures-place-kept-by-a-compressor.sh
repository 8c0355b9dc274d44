#!/usr/bin/env bash
# Compressor.js gives back a photograph as it came, with the place in its EXIF, when it cannot make it smaller.
#
# One would guess: what draws a picture on a canvas and encodes it anew returns pixels alone, so pictures that go
#   through it before they are uploaded have lost their GPS; its option retainExif is false unless one asks for it.
# What happens: with `strict` (true unless one says otherwise) the original file itself is returned when the result is
#   not smaller, EXIF and all. Pictures from chat programs and cameras set to small are such; large ones do lose it.
#   browser-image-compression 2.0.2 draws the same files anew, whatever comes of it.
# Who is hurt: offices and schools that publish photographs of homes and pupils through forms that shrink them first:
#   a trial with a large picture shows that the place is gone, and then some of the others keep it.
# Source: Compressor.js, README (strict, retainExif); Exif 2.32, tag 0x8825.
# Needs: Node.js 20 or newer with npm, and the libraries that Chromium asks of the system.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR="$work"
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" \
  @sparticuz/chromium@138.0.2 puppeteer-core@24.15.0 compressorjs@1.3.0 browser-image-compression@2.0.2 >/dev/null
cat >see.mjs <<'JS'
import { readFileSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import puppeteer from "puppeteer-core";

const browser = await puppeteer.launch({
  args: [...chromium.args, "--no-sandbox"], executablePath: await chromium.executablePath(), headless: "shell",
});
const page = await browser.newPage();
await page.goto("about:blank");
for (const file of ["compressorjs/dist/compressor.js", "browser-image-compression/dist/browser-image-compression.js"]) {
  await page.addScriptTag({ content: readFileSync(`node_modules/${file}`, "utf8") });
}
const seen = await page.evaluate(async () => {
  const bytes = async (blob) => new Uint8Array(await blob.arrayBuffer());
  // EXIF of one entry, the pointer to GPS, and there one entry, the latitude's letter: N
  const exif = [...new TextEncoder().encode("Exif\0\0II*\0\x08\0\0\0"), 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0,
    1, 0, 1, 0, 2, 0, 2, 0, 0, 0, 0x4e, 0, 0, 0, 0, 0, 0, 0];
  async function photograph(quality) {
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    const context = canvas.getContext("2d");
    for (let x = 0; x < 640; x += 8) {
      for (let y = 0; y < 480; y += 8) {
        context.fillStyle = `hsl(${(x * 37 + y * 91) % 360} 80% 60%)`;
        context.fillRect(x, y, 8, 8);
      }
    }
    const plain = await bytes(await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality)));
    const segment = Uint8Array.from([0xff, 0xe1, 0, exif.length + 2, ...exif]);
    return new File([plain.slice(0, 2), segment, plain.slice(2)], "photo.jpg", { type: "image/jpeg" });
  }
  const located = async (blob) => {
    const all = [...(await bytes(blob))].map((byte) => String.fromCharCode(byte)).join("");
    return all.includes("Exif\0\0") && all.includes("\x25\x88\x04");
  };
  const compressed = (file) => new Promise((success, error) => new Compressor(file, { success, error }));
  const found = {};
  for (const [name, quality] of [["large", 0.95], ["small", 0.6]]) {
    const file = await photograph(quality);
    found[name] = {
      before: await located(file),
      "compressorjs": await located(await compressed(file)),
      "browser-image-compression": await located(await imageCompression(file, { maxSizeMB: 1, useWebWorker: false })),
    };
  }
  return found;
});
console.log(await browser.version(), "compressorjs 1.3.0, browser-image-compression 2.0.2: has the file a place?");
console.log(seen);
await browser.close();
const expected = {
  large: { before: true, compressorjs: false, "browser-image-compression": false },
  small: { before: true, compressorjs: true, "browser-image-compression": false },
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) process.exit(1);
JS
node see.mjs
