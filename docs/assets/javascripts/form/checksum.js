/* CRC-32, as PNG and ZIP files ask for it. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    return sum;
  });

  function crc32(bytes) {
    let sum = 0xffffffff;
    for (const byte of bytes) sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 0xff];
    return (sum ^ 0xffffffff) >>> 0;
  }

  form.checksum = { crc32 };
})();
