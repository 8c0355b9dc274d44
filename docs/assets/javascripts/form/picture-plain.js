/* The same picture without what its file tells: its blocks put together again, no pixel touched. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  const EXIF_HEAD = [0x45, 0x78, 0x69, 0x66, 0, 0], NAME_OF_EXIF = [0x65, 0x58, 0x49, 0x66];
  const RIFF = [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50];
  const HAS_EXIF_OR_XMP = 0x0c; // in the flags of VP8X, the ninth byte

  /** EXIF that says nothing but which way up. */
  const upright = (turn) => [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0];

  function segment(turn) {
    const body = [...EXIF_HEAD, ...upright(turn)];
    return Uint8Array.from([0xff, 0xe1, 0, body.length + 2, ...body]);
  }

  function chunk(turn) {
    const body = Uint8Array.from([...NAME_OF_EXIF, ...upright(turn)]);
    const whole = new Uint8Array(body.length + 8), data = new DataView(whole.buffer);
    data.setUint32(0, body.length - 4);
    whole.set(body, 4);
    data.setUint32(body.length + 4, form.checksum.crc32(body));
    return whole;
  }

  function webp(parts) {
    const [first, ...others] = parts, head = Uint8Array.from(RIFF);
    const begin = first ? first.slice() : new Uint8Array();
    if (String.fromCharCode(...begin.subarray(0, 4)) === "VP8X") begin[8] &= ~HAS_EXIF_OR_XMP;
    const size = parts.reduce((sum, part) => sum + part.length, 4);
    new DataView(head.buffer).setUint32(4, size, true);
    return [head, begin, ...others];
  }

  /** Firefox tells what a picture is by the first part of a Blob, which may be too short for that. */
  const joined = (pieces) => {
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
    return whole;
  };

  /** The file; `turned`: with which way up it is shown, if it lies otherwise. */
  function bytes(found, { turned = false } = {}) {
    const made = [...found.parts];
    if (found.suffix === ".webp") return joined(webp(made));
    if (turned && found.turn !== 1 && found.suffix === ".jpg") made.splice(1, 0, segment(found.turn));
    if (turned && found.turn !== 1 && found.suffix === ".png") made.splice(2, 0, chunk(found.turn));
    return joined(made);
  }

  form.picturePlain = { bytes };
})();
