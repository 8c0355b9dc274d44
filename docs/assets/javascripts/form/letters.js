/* Thai as it should be typed: the same rules as macros/thai/normal.py and private.py. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  const MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e", TONES = "\u0e48-\u0e4b", LAST = `${TONES}\u0e4c\u0e4e`;
  const NIKHAHIT = "\u0e4d", AA = "\u0e32", AM = "\u0e33", LAKKHANG = "\u0e45";
  const THAI = "[\u0e01-\u0e5b]", UNSEEN = "\u200b-\u200f\u2060\ufeff\u00ad";

  const WINDOWS = "ฐ ิ ี ึ ื ่ ้ ๊ ๋ ์ ่ ้ ๊ ๋ ์ ญ ั ํ ็ ่ ้ ๊ ๋ ์ ุ ู ฺ"; // U+F700 to U+F71A
  const MACINTOSH = "ั ิ ี ึ ื ็ ่ ่ ่ ้ ้ ้ ๊ ๊ ๊ ๋ ๋ ๋ ์ ์ ์ ํ ญ ุ ู ฺ ฐ"; // U+F884 to U+F89E
  const WORD = {
    0xb7: "•", 0xa7: "▪", 0xd8: "•", 0x76: "◆", 0xfc: "✓", 0xfb: "✗", 0xfe: "☑", 0xfd: "☒",
    0x6f: "□", 0x71: "□", 0xe0: "→", 0xdf: "←", 0xe8: "→", 0xe7: "←",
  };
  const MEANT = new Map([
    ...WINDOWS.split(" ").map((letter, at) => [0xf700 + at, letter]),
    ...MACINTOSH.split(" ").map((letter, at) => [0xf884 + at, letter]),
    ...Object.entries(WORD).map(([code, letter]) => [0xf000 + Number(code), letter]),
  ].map(([code, letter]) => [String.fromCharCode(code), letter]));

  /** Private letters whose meaning is certain, for a class of a regular expression. */
  const KNOWN = [...MEANT.keys()].join("");
  const HIDDEN = new RegExp(`[${UNSEEN}]+`, "g"), IS_THAI = new RegExp(THAI);
  const SPLIT_AM = new RegExp(`${NIKHAHIT}([${TONES}]?)${AA}`, "g");
  const SYLLABLE = new RegExp(
    `([ก-ฮ])(?=[${MARKS}]{3}|[${LAST}][${MARKS}]|[${MARKS}](?![${LAST}])[${MARKS}]` +
      `|[${MARKS}]*(?:ๅ|[ะาำๅ][ะาำๅ${MARKS}])|[${MARKS}]?${NIKHAHIT}[${MARKS}]?[าำ])` +
      `([${MARKS}]*)([ะาำๅ]*)([${MARKS}]*)`, "g");
  const ONLY_LAST = new RegExp(`^[${LAST}]$`), ONLY_TONES = new RegExp(`^[${TONES}]*$`);
  const MOVABLE = new RegExp(`^[${TONES}${NIKHAHIT}]*$`);

  /** A text with each private letter of a certain meaning as the letter that is meant. */
  const readable = (text) => text.replace(/[\ue000-\uf8ff]/g, (letter) => MEANT.get(letter) ?? letter);

  /** Marks with tones last, each once. */
  function sorted(marks) {
    const all = [...marks];
    const ordered = [...all.filter((mark) => !ONLY_LAST.test(mark)), ...all.filter((mark) => ONLY_LAST.test(mark))];
    return ordered.filter((mark, at) => at === 0 || mark !== ordered[at - 1]).join("");
  }

  /** A consonant with its marks as they should be typed. */
  function ordered(_, base, first, second, third) {
    let marks = first, vowels = second, after = third;
    const movable = vowels[0] === AA || vowels[0] === AM ? MOVABLE : ONLY_TONES;
    if (movable.test(after)) [marks, after] = [marks + after, ""];
    vowels = vowels.replace(/ำ[าำ]+/g, AM);
    if (marks.includes(NIKHAHIT) && (vowels[0] === AA || vowels[0] === AM) && MOVABLE.test(marks)) {
      marks = marks.replaceAll(NIKHAHIT, "");
      vowels = AM + vowels.slice(1);
    }
    if (vowels === LAKKHANG && base !== "ฤ" && base !== "ฦ") vowels = AA;
    return base + sorted(marks) + vowels + after;
  }

  /** Without what nobody sees: between Thai letters all of it, elsewhere what no script needs. */
  function seen(text) {
    return text.replace(HIDDEN, (run, at) => {
      const within = IS_THAI.test(text.charAt(at - 1)) && IS_THAI.test(text.charAt(at + run.length));
      return within ? "" : run.replace(/[\u200b\u2060\ufeff\u00ad]/g, "");
    });
  }

  function composed(text) {
    return seen(text).normalize("NFC").replace(SPLIT_AM, `$1${AM}`).replace(/เเ/g, "แ");
  }

  /** The text in Unicode NFC, with ำ for ํา, marks in order and none twice, without what is unseen. */
  function normalized(text) {
    if (!/[^\x00-\x7f]/.test(text)) return text;
    return composed(seen(readable(text)).normalize("NFC").replace(SYLLABLE, ordered));
  }

  form.letters = { KNOWN, normalized, readable };
})();
