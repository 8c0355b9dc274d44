/* A ZIP file: stored as it is, names in UTF-8, the same bytes of the same input. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  const LOCAL = 0x04034b50, ENTRY = 0x02014b50, END = 0x06054b50;
  const VERSION = 20, UNIX = 3 << 8; // as PKWARE's APPNOTE 4.4.2 and 4.4.3 have them
  const UTF8 = 1 << 11; // by which Windows, too, reads Thai names right
  const DAY = (0 << 9) | (1 << 5) | 1; // 1 January 1980, the first that there is
  const FILE = (0o100644 << 16) >>> 0; // what Unix may do with it
  const MOST = 0xffff, LARGEST = 0xffffffff;

  /** Numbers of two or four bytes, the lowest first: [size, value], ... */
  function numbers(...fields) {
    const made = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
    let at = 0;
    for (const [size, value] of fields) {
      if (size === 2) made.setUint16(at, value, true);
      else made.setUint32(at, value, true);
      at += size;
    }
    return new Uint8Array(made.buffer);
  }

  /** What a local head and an entry of the directory have in common. */
  const common = ({ sum, size, name }) => [
    [2, UTF8], [2, 0], [2, 0], [2, DAY], [4, sum], [4, size], [4, size], [2, name.length], [2, 0],
  ];

  const head = (file) => numbers([4, LOCAL], [2, VERSION], ...common(file));

  const entry = (file) =>
    numbers([4, ENTRY], [2, UNIX | VERSION], [2, VERSION], ...common(file), [2, 0], [2, 0], [2, 0], [4, FILE], [4, file.at]);

  async function described({ name, blob }) {
    const content = new Uint8Array(await blob.arrayBuffer());
    return { name: new TextEncoder().encode(name), blob, size: content.length, sum: form.checksum.crc32(content) };
  }

  /** The ZIP file of [{name, blob}], in their order; a name may hold folders (docs/sar/...). */
  async function of(files) {
    const parts = [], directory = [];
    let at = 0;
    for (const each of files) {
      const file = { ...(await described(each)), at };
      parts.push(head(file), file.name, file.blob);
      directory.push(entry(file), file.name);
      at += 30 + file.name.length + file.size;
    }
    const size = directory.reduce((sum, part) => sum + part.length, 0);
    if (files.length > MOST || at + size > LARGEST) throw new RangeError("too much for a ZIP file of this form");
    const end = numbers([4, END], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, 0]);
    return new Blob([...parts, ...directory, end], { type: "application/zip" });
  }

  form.zip = { of };
})();
