/* A picture's file as the blocks that it is made of: which show, and what the others tell.
   The same lists as macros/privacy/segments.py and chunks.py; nothing is decoded here. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  const OF_PNG = new Set(("IHDR PLTE IDAT IEND tRNS cHRM gAMA sRGB sBIT bKGD hIST pHYs cICP mDCV mDCv cLLI cLLi " +
    "acTL fcTL fdAT iCCP").split(" "));
  const OF_WEBP = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
  const APP0 = 0xe0, APP1 = 0xe1, APP2 = 0xe2, APP14 = 0xee, LAST_APP = 0xef, COMMENT = 0xfe;
  const START = 0xd8, END = 0xd9, SCAN = 0xda;
  const NO_FRAME = [0xc4, 0xc8, 0xcc]; // among C0 to CF: tables, and one that is kept for later
  const ORIENTATION = 0x0112, GPS = 0x8825;
  const TELLS_PLACE = /GPS|latitude|longitude|location\.ISO6709|\xa9xyz/i;

  const letters = (bytes, at, size) => String.fromCharCode(...bytes.subarray(at, at + size));
  const latin = (bytes) => new TextDecoder("latin1").decode(bytes);
  const view = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isBlank = (bytes) => bytes.every((byte) => byte === 0);

  /** What the first directory of EXIF says: which way up (1 to 8), and whether a place is told. */
  function exif(bytes) {
    const told = { turn: 1, located: false };
    const order = letters(bytes, 0, 4);
    if (order !== "II*\0" && order !== "MM\0*") return told;
    const data = view(bytes), little = order[0] === "I";
    try {
      const start = data.getUint32(4, little), count = data.getUint16(start, little);
      for (let at = start + 2; at < start + 2 + 12 * count; at += 12) {
        const tag = data.getUint16(at, little);
        if (tag === ORIENTATION) told.turn = data.getUint16(at + 8, little);
        if (tag === GPS) told.located = true;
      }
    } catch {
      /* cut or broken: what was read so far counts */
    }
    if (!(told.turn >= 1 && told.turn <= 8)) told.turn = 1;
    return told;
  }

  /** A reading to be filled: `parts` are what the picture needs, `rest` what it does not. */
  const reading = (suffix) => ({
    suffix, width: 0, height: 0, whole: false, moving: false, sharp: false, turn: 1, located: false, parts: [], rest: [],
  });

  function told(found, bytes, body) {
    found.rest.push(bytes);
    if (body) {
      const { turn, located } = exif(body);
      if (found.turn === 1) found.turn = turn;
      found.located ||= located;
    }
  }

  function isNeeded(mark, body) {
    if (mark === APP0) return letters(body, 0, 5) === "JFIF\0" && body.length === 14 + 3 * body[12] * body[13];
    if (mark === APP14) return letters(body, 0, 5) === "Adobe" && body.length === 12;
    return mark === APP2 && letters(body, 0, 12) === "ICC_PROFILE\0";
  }

  /** Where a scan's data end: at the next mark that is neither a stuffed byte nor a restart. */
  function afterScan(bytes, from) {
    let at = from;
    while ((at = bytes.indexOf(0xff, at)) >= 0) {
      const next = bytes[at + 1];
      if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
      at += 1;
    }
    return bytes.length;
  }

  function jpeg(bytes) {
    const found = reading(".jpg");
    found.parts.push(bytes.subarray(0, 2));
    let at = 2;
    while (at < bytes.length && !found.whole) {
      const start = bytes.indexOf(0xff, at);
      if (start < 0) break;
      at = start;
      while (bytes[at] === 0xff) at += 1;
      const mark = bytes[at];
      at += 1;
      if (mark === END) found.whole = true;
      if (mark === undefined || mark === 0 || (mark >= 0xd0 && mark <= START) || mark === 1 || mark === END) continue;
      let end = at + Math.max(2, bytes[at] * 256 + bytes[at + 1]);
      if (mark === SCAN) end = afterScan(bytes, end);
      segment(found, mark, bytes.subarray(at - 2, end), bytes.subarray(at + 2, end));
      at = end;
    }
    if (found.whole) found.parts.push(Uint8Array.of(0xff, END));
    if (at < bytes.length && !isBlank(bytes.subarray(at))) told(found, bytes.subarray(at));
    return found;
  }

  function segment(found, mark, raw, body) {
    if (mark >= APP0 && mark <= LAST_APP && !isNeeded(mark, body)) {
      told(found, raw, mark === APP1 && letters(body, 0, 6) === "Exif\0\0" ? body.subarray(6) : null);
    } else if (mark === COMMENT) {
      told(found, raw);
    } else {
      found.parts.push(raw);
      if (mark >= 0xc0 && mark <= 0xcf && !NO_FRAME.includes(mark) && body.length > 5) {
        found.height = body[1] * 256 + body[2];
        found.width = body[3] * 256 + body[4];
      }
    }
  }

  function png(bytes) {
    const found = reading(".png"), data = view(bytes);
    found.sharp = true;
    found.parts.push(bytes.subarray(0, 8));
    let at = 8, begun = false;
    while (at + 8 <= bytes.length && !found.whole) {
      const end = at + 12 + data.getUint32(at), name = letters(bytes, at + 4, 4), raw = bytes.subarray(at, end);
      if (name === "IHDR" && raw.length >= 16) [found.width, found.height] = [data.getUint32(at + 8), data.getUint32(at + 12)];
      found.moving ||= name === "acTL";
      begun ||= name === "IDAT";
      if (OF_PNG.has(name) || /^[A-Z]/.test(name)) found.parts.push(raw);
      else told(found, raw, name === "eXIf" && !begun ? raw.subarray(8) : null); // browsers ask no later one
      found.whole = name === "IEND" && end <= bytes.length;
      at = end;
    }
    if (at < bytes.length && !isBlank(bytes.subarray(at))) told(found, bytes.subarray(at));
    return found;
  }

  function webp(bytes) {
    const found = reading(".webp"), data = view(bytes);
    const last = 8 + data.getUint32(4, true);
    let at = 12;
    found.whole = bytes.length >= last;
    while (at + 8 <= Math.min(bytes.length, last)) {
      const size = data.getUint32(at + 4, true), name = letters(bytes, at, 4), end = at + 8 + size + (size % 2);
      const body = bytes.subarray(at + 8, at + 8 + size);
      webpSize(found, name, body);
      if (OF_WEBP.has(name)) found.parts.push(bytes.subarray(at, end));
      else told(found, bytes.subarray(at, end), name === "EXIF" ? body.subarray(letters(body, 0, 4) === "Exif" ? 6 : 0) : null);
      at = end;
    }
    found.turn = 1; // no browser was seen that turns WebP by its EXIF
    if (last < bytes.length && !isBlank(bytes.subarray(last))) told(found, bytes.subarray(last));
    return found;
  }

  function webpSize(found, name, body) {
    if (body.length < 10) return;
    const data = view(body);
    if (name === "VP8X") {
      found.moving = Boolean(body[0] & 2);
      found.width = 1 + (data.getUint32(4, true) & 0xffffff);
      found.height = 1 + (data.getUint32(6, true) >>> 8);
    } else if (name === "VP8L") {
      const bits = data.getUint32(1, true);
      found.sharp = true;
      [found.width, found.height] = [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)];
    } else if (name === "VP8 " && !found.width) {
      [found.width, found.height] = [data.getUint16(6, true) & 0x3fff, data.getUint16(8, true) & 0x3fff];
    }
  }

  function gif(bytes) {
    const found = reading(".gif");
    found.sharp = true;
    if (bytes.length < 13) return found;
    [found.width, found.height] = [view(bytes).getUint16(6, true), view(bytes).getUint16(8, true)];
    const palette = (flags) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
    let at = 13 + palette(bytes[10]), pictures = 0;
    while (at < bytes.length && bytes[at] !== 0x3b) {
      const isPicture = bytes[at] === 0x2c;
      pictures += isPicture ? 1 : 0;
      at = isPicture ? at + 11 + palette(bytes[at + 9]) : at + 2;
      while (bytes[at]) at += 1 + bytes[at];
      at += 1;
    }
    found.whole = bytes[at] === 0x3b;
    found.moving = pictures > 1;
    found.parts.push(bytes);
    return found;
  }

  const FORMS = { ".jpg": jpeg, ".png": png, ".webp": webp, ".gif": gif };

  /** A picture of a form by its suffix, as read; a form that is not known is one part, and whole. */
  function read(bytes, suffix) {
    const known = FORMS[suffix];
    if (!known) return { ...reading(suffix), whole: true, sharp: suffix === ".bmp", parts: [bytes] };
    const found = known(bytes);
    found.located ||= found.rest.some((raw) => TELLS_PLACE.test(latin(raw)));
    found.film = found.rest.some((raw) => /\0\0\0[\x08-\x7f]ftyp/.test(latin(raw)));
    return found;
  }

  form.pictureBlocks = { read };
})();
