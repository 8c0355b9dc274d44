/* What a file is by its content, whatever its name says: as macros/source/file_type.py tells it. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  const OF_OLE = [ // a stream's name, as it stands in the directory of the file
    ["EncryptedPackage", ""], ["WordDocument", ".doc"], ["PowerPoint Document", ".ppt"], ["Workbook", ".xls"],
    ["Book", ".xls"], ["_VBA_PROJECT", ".vba"], ["__nameid_version1.0", ".msg"],
  ];
  const STARTS = [
    ["%PDF-", ".pdf"], ["\xff\xd8\xff", ".jpg"], ["\x89PNG\r\n\x1a\n", ".png"], ["GIF8", ".gif"], ["BM", ".bmp"],
    ["II*\0", ".tif"], ["MM\0*", ".tif"], ["{\\rtf", ".rtf"], ["Rar!", ".rar"], ["7z\xbc\xaf\x27\x1c", ".7z"],
    ["\x1f\x8b", ".gz"], ["MZ", ".exe"], ["ID3", ".mp3"], ["\xd7\xcd\xc6\x9a", ".wmf"],
    ["version https://git-lfs", ".lfs"],
  ];
  const BRANDS = [[/^(?:hei[csxm]|hev|mif1|msf1)/, ".heic"], [/^avi[fs]/, ".avif"], [/^M4[AB]/, ".m4a"], [/^/, ".mp4"]];
  const OF_PACKAGE = [ // the usual names of main parts; Word Online numbers them
    [/^word\/document\d*\.xml$/, ".docx"], [/^xl\/workbook\d*\.xml$/, ".xlsx"], [/^xl\/workbook\d*\.bin$/, ".xlsb"],
    [/^ppt\/presentation\d*\.xml$/, ".pptx"], [/^visio\/document\.xml$/, ".vsdx"], [/^fixeddocseq\.fdseq$/, ".xps"],
  ];
  const ODF = { text: ".odt", spreadsheet: ".ods", presentation: ".odp" };
  const PAGE = /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|table|body|style)\b/i;
  const OLD_XML = /progid=.(?:Excel\.Sheet|Word\.Document)|<pkg:package/;
  const DRAWING = /^\s*(?:<(?:\?xml|!--|!doctype\s+svg)[^<>]*>\s*)*<(?:svg:)?svg[\s>]/i;
  const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;
  const HEAD = 4096, DIRECTORY_END = 0x06054b50, ENTRY = 0x02014b50;
  const LONGEST_COMMENT = 65_557; // bytes that may stand behind the end of a ZIP file's directory, with it

  const latin = (bytes, from, to) => {
    let text = "";
    for (const byte of bytes.subarray(from, to)) text += String.fromCharCode(byte);
    return text;
  };

  const wide = (text) => Uint8Array.from([...`${text}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]));

  function holds(bytes, part) {
    for (let at = bytes.indexOf(part[0]); at >= 0; at = bytes.indexOf(part[0], at + 1)) {
      if (part.every((byte, step) => bytes[at + step] === byte)) return true;
    }
    return false;
  }

  const ofOle = (bytes) => (OF_OLE.find(([name]) => holds(bytes, wide(name))) ?? ["", ".ole"])[1];

  /** The names in a ZIP file; null when its directory cannot be read. */
  function zipNames(bytes) {
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      let end = bytes.length - 22;
      while (end >= Math.max(0, bytes.length - LONGEST_COMMENT) && data.getUint32(end, true) !== DIRECTORY_END) end -= 1;
      let at = data.getUint32(end + 16, true);
      const names = [];
      for (let count = data.getUint16(end + 10, true); count > 0; count -= 1) {
        if (data.getUint32(at, true) !== ENTRY) return null;
        const size = data.getUint16(at + 28, true);
        names.push(latin(bytes, at + 46, at + 46 + size));
        at += 46 + size + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
      }
      return names;
    } catch {
      return null;
    }
  }

  function ofZip(bytes) {
    const names = zipNames(bytes)?.map((name) => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase());
    if (!names) return null;
    if (names.includes("[content_types].xml")) {
      const main = OF_PACKAGE.find(([name]) => names.some((each) => name.test(each)));
      if (main) return main[1];
    }
    const mime = names[0] === "mimetype" ? latin(bytes, 38, 138) : ""; // its text is not packed
    const kind = /opendocument\.([a-z]+)/.exec(mime);
    if (kind) return ODF[kind[1]] ?? ".odf";
    if (mime.includes("epub")) return ".epub";
    return names.some((name) => name.endsWith(".iwa") || name === "index.zip") ? ".pages" : ".zip";
  }

  /** The beginning of a text; null for what is none. */
  function decoded(bytes) {
    const head = bytes.subarray(0, HEAD);
    const utf16 = { "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be" }[latin(head, 0, 2)];
    for (const encoding of utf16 ? [utf16] : ["utf-8", "windows-874"]) {
      try {
        const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
        return CONTROL.test(text) ? null : text;
      } catch {
        /* the next one may fit */
      }
    }
    return null;
  }

  function isTable(head) {
    const [first, second = ""] = head.split("\n");
    const count = (line, mark) => line.split(mark).length - 1;
    return [",", ";", "\t"].some((mark) => count(first, mark) > 0 && count(first, mark) === count(second, mark));
  }

  function ofText(bytes) {
    const head = decoded(bytes);
    if (head === null) return null;
    if (PAGE.test(head)) return ".html";
    if (OLD_XML.test(head)) return ".xml";
    if (/^mime-version:/im.test(head)) return ".mht";
    if (DRAWING.test(head)) return ".svg";
    if (/^\s*<[?!\w]/.test(head)) return ".xml";
    return isTable(head) ? ".csv" : ".txt";
  }

  /** The usual suffix of what a file is; "" for one that a password locks, null when nothing tells it. */
  function detect(bytes) {
    const start = latin(bytes, 0, 64);
    if (start.startsWith(OLE)) return ofOle(bytes);
    if (start.startsWith("PK\x03\x04")) return ofZip(bytes);
    if (start.slice(4, 8) === "ftyp") return BRANDS.find(([brand]) => brand.test(start.slice(8, 12)))[1];
    if (start.startsWith("RIFF")) return { WEBP: ".webp", WAVE: ".wav" }[start.slice(8, 12)] ?? ".avi";
    if (start.slice(40, 44) === " EMF") return ".emf";
    const found = STARTS.find(([letters]) => start.startsWith(letters));
    if (found) return found[1];
    return latin(bytes, 0, 1024).includes("%PDF-") ? ".pdf" : ofText(bytes);
  }

  /** Whether a package of Office holds macros. */
  const hasMacros = (bytes) => Boolean(zipNames(bytes)?.some((name) => name.toLowerCase().endsWith("vbaproject.bin")));

  form.fileTypes = { detect, hasMacros };
})();
