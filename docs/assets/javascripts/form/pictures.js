/* Pictures as the site needs them: smaller, right way up, without place, camera, words or videos.

   What is decoded is the picture's own blocks alone, so that every browser shows it as it lies, and it is
   turned here, once. createImageBitmap refuses half a picture, where an <img> shows it with the rest black. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  const QUALITIES = [0.85, 0.75];
  const HEAVY = 600 * 1024, WORTH = 3; // a PNG that is no drawing: from these bytes, if JPEG is a third of it
  const NOTED = 0.9; // of the bytes: a picture that is hardly smaller is not said to be
  const DECODED = 120_000_000; // pixels of a picture that a phone may still open
  const ON_SIDE = new Set([5, 6, 7, 8]);
  const TURNS = { // of canvas: what each orientation of EXIF does to a picture of width w and height h
    2: (w) => [-1, 0, 0, 1, w, 0], 3: (w, h) => [-1, 0, 0, -1, w, h], 4: (w, h) => [1, 0, 0, -1, 0, h],
    5: () => [0, 1, 1, 0, 0, 0], 6: (w, h) => [0, 1, -1, 0, h, 0], 7: (w, h) => [0, -1, -1, 0, h, w],
    8: (w) => [0, -1, 1, 0, 0, w],
  };
  const NAMES = { "image/jpeg": ".jpg", "image/png": ".png" };

  let readable; // whether this browser lets what is drawn be read back

  /** Browsers that guard against being told apart give noise for what was drawn. */
  function isReadable() {
    if (readable === undefined) {
      const canvas = drawn(16, 16, (context) => {
        for (let at = 0; at < 16; at += 1) {
          context.fillStyle = `rgb(${at * 16}, ${255 - at * 16}, 128)`;
          context.fillRect(at, 0, 1, 16);
        }
      });
      const { data } = canvas.getContext("2d").getImageData(0, 0, 16, 16);
      let off = 0;
      for (let at = 0; at < data.length; at += 4) off += Math.abs(data[at] - ((at / 4) % 16) * 16) + Math.abs(data[at + 2] - 128);
      readable = off / (data.length / 2) < 4;
    }
    return readable;
  }

  function drawn(width, height, draw) {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext("2d");
    if (!context) throw form.fileRules.mistake("FILE-63", { limit: DECODED / 1_000_000 });
    context.imageSmoothingQuality = "high";
    draw(context);
    return canvas;
  }

  async function decoded(blob, size) {
    const wanted = size && { resizeWidth: size[0], resizeHeight: size[1], resizeQuality: "high" };
    try {
      return await createImageBitmap(blob, ...(wanted ? [wanted] : []));
    } catch (error) {
      if (wanted) return decoded(blob);
      throw error;
    }
  }

  /** Width and height within the longest side that the site shows. */
  function within(width, height, side) {
    const scale = Math.min(1, side / Math.max(width, height));
    return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  }

  /** The picture on a canvas, upright. */
  function stood(bitmap, [width, height], turn) {
    const size = ON_SIDE.has(turn) ? [height, width] : [width, height];
    return drawn(...size, (context) => {
      if (TURNS[turn]) context.setTransform(...TURNS[turn](width, height));
      context.drawImage(bitmap, 0, 0, width, height);
    });
  }

  function isOpaque(canvas) {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
    return true;
  }

  async function encoded(canvas, type, quality) {
    const blob = await new Promise((done) => { canvas.toBlob(done, type, quality); });
    if (!blob || blob.type !== type) throw form.fileRules.mistake("FILE-63", { limit: DECODED / 1_000_000 });
    const found = form.pictureBlocks.read(new Uint8Array(await blob.arrayBuffer()), NAMES[type]);
    return new Blob([form.picturePlain.bytes(found)], { type }); // Safari adds EXIF of its own
  }

  async function photograph(canvas, was) {
    let made;
    for (const quality of QUALITIES) {
      made = await encoded(canvas, "image/jpeg", quality);
      if (made.size <= was) break;
    }
    return made;
  }

  /** What can be looked through, and what is drawn, stays as it is; all else is a photograph. */
  async function best(canvas, sharp, was) {
    const opaque = isOpaque(canvas);
    if (opaque && !sharp) return photograph(canvas, was);
    const drawing = await encoded(canvas, "image/png");
    if (!opaque || drawing.size < HEAVY) return drawing;
    const photo = await photograph(canvas, was);
    return photo.size * WORTH < drawing.size ? photo : drawing;
  }

  function notes(found, was, made, still) {
    const { amount } = form.fileRules;
    return [
      made.size < was * NOTED && `ลดขนาดจาก ${amount(was)} เหลือ ${amount(made.size)}`,
      found.located ? "นำตำแหน่งที่ถ่ายออกแล้ว" : found.rest.length > 0 && "นำข้อมูลที่ฝังมากับภาพออกแล้ว",
      found.film && "นำวิดีโอที่ต่อท้ายภาพออกแล้ว",
      found.moving && still && "ภาพเคลื่อนไหวเหลือเพียงภาพแรก",
    ].filter(Boolean);
  }

  /** Raises the mistake of a picture that is cut, or too large to be opened. */
  function judge(found) {
    if (found.width * found.height > DECODED) throw form.fileRules.mistake("FILE-63", { limit: DECODED / 1_000_000 });
    if (!found.whole) throw form.fileRules.mistake("FILE-39");
  }

  const unknown = (found) => form.fileRules.mistake(found.suffix === ".heic" ? "FILE-61" : "FILE-62");

  async function opened(found, size) {
    try {
      return await decoded(new Blob([form.picturePlain.bytes(found)]), size);
    } catch {
      throw unknown(found);
    }
  }

  async function redrawn(found, was) {
    const known = found.width > 0, side = form.fileRules.get().side;
    const bitmap = await opened(found, known && Math.max(found.width, found.height) > side && within(found.width, found.height, side));
    const size = within(...(known ? [found.width, found.height] : [bitmap.width, bitmap.height]), side);
    const canvas = stood(bitmap, size, found.turn);
    bitmap.close();
    const blob = await best(canvas, found.sharp, was);
    const made = { blob, width: canvas.width, height: canvas.height, suffix: NAMES[blob.type] };
    canvas.width = 0; // gives its memory back, of which phones have little
    return made;
  }

  /** The picture as it is, without what its file tells, where it cannot be drawn anew. */
  function cleaned(found) {
    if (!(found.suffix in form.fileRules.get().kinds)) throw unknown(found);
    const size = ON_SIDE.has(found.turn) ? [found.height, found.width] : [found.width, found.height];
    const blob = new Blob([form.picturePlain.bytes(found, { turned: true })]);
    return { blob, width: size[0], height: size[1], suffix: found.suffix };
  }

  /**
   * A picture made ready to be published. Rejects with a mistake (an Error in Thai) when it cannot be.
   * `was` and `now` are its bytes before and after; `notes` say what was done to it.
   */
  async function prepare(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = form.pictureBlocks.read(bytes, form.fileTypes.detect(bytes));
    judge(found);
    const made = isReadable() ? await redrawn(found, file.size) : cleaned(found);
    const stem = file.name.replace(/\.[A-Za-z0-9]{1,8}$/, "");
    return {
      blob: made.blob,
      name: form.fileNames.safe(stem + made.suffix),
      width: made.width,
      height: made.height,
      was: file.size,
      now: made.blob.size,
      notes: notes(found, file.size, made.blob, isReadable()),
    };
  }

  form.pictures = { prepare };
})();
