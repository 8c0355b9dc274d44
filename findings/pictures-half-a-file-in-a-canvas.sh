#!/usr/bin/env bash
# Half a JPEG passes img.decode() in Chromium; forms that shrink pictures make a whole one of it, its lower half blank.
#
# One would guess: decode() of an <img> rejects what cannot be decoded, so a file that was cut in a transfer ends in an
#   error before it is drawn; and libraries that shrink pictures in the browser report it.
# What happens: decode() fulfils, naturalWidth and naturalHeight are those of the whole, and a canvas has nothing where
#   the file ends. Compressor.js and browser-image-compression fill that with white and return a sound JPEG: nothing
#   later can tell that something is missing. createImageBitmap of the same file rejects it.
# Who is hurt: whoever collects photographs of documents and activities by a form: the original would have been found
#   broken by any check of the server (its end is missing), the shrunken one never is.
# Source: HTML Standard, img.decode() ("fully decoded or in error") and createImageBitmap (corrupted in some fatal way).
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
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
  const context = canvas.getContext("2d");
  for (let x = 0; x < 640; x += 8) {
    for (let y = 0; y < 480; y += 8) {
      context.fillStyle = `hsl(${(x * 37 + y * 91) % 360} 80% 40%)`;
      context.fillRect(x, y, 8, 8);
    }
  }
  const whole = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
  const half = new File([whole.slice(0, whole.size / 2)], "half.jpg", { type: "image/jpeg" });
  const fate = (promise, told) => promise.then(told, (error) => error.name);
  /** The colour near the lower edge of a picture that createImageBitmap takes for sound. */
  async function below(blob) {
    const bitmap = await createImageBitmap(blob);
    const other = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
    other.drawImage(bitmap, 320, 470, 1, 1, 0, 0, 1, 1);
    return [...other.getImageData(0, 0, 1, 1).data].join();
  }
  const image = new Image();
  image.src = URL.createObjectURL(half);
  return {
    createImageBitmap: await fate(createImageBitmap(half), () => "fulfilled"),
    "img.decode": await fate(image.decode(), () => `fulfilled, ${image.naturalWidth} by ${image.naturalHeight}`),
    compressorjs: await fate(new Promise((success, error) => new Compressor(half, { strict: false, success, error })), below),
    "browser-image-compression": await fate(imageCompression(half, { maxSizeMB: 0.01, useWebWorker: false }), below),
  };
});
console.log(await browser.version(), "compressorjs 1.3.0, browser-image-compression 2.0.2: what becomes of half a JPEG");
console.log(seen);
await browser.close();
const expected = {
  createImageBitmap: "InvalidStateError", "img.decode": "fulfilled, 640 by 480",
  compressorjs: "255,255,255,255", "browser-image-compression": "255,255,255,255",
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) process.exit(1);
JS
node see.mjs
