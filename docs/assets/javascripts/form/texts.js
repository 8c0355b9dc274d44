/* Texts as Python reads them: what is blank, what is a letter of a word, what must not stand there. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  /** What Python calls blank, for a class of a regular expression: without U+FEFF, with U+0085. */
  const BLANK = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  /** What Python calls a letter of a word, the same. */
  const WORD = "\\p{L}\\p{N}_";
  /** The private-use areas, the same. */
  const PRIVATE = "\\ue000-\\uf8ff\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}";

  const END = new RegExp(`[${BLANK}]+$`), BLANKS = new RegExp(`[${BLANK}]+`);
  const BEGIN = new RegExp(`^[${BLANK}]+`);

  const strip = (text) => text.replace(BEGIN, "").replace(END, "");
  const stripEnd = (text) => text.replace(END, "");
  const words = (text) => strip(text).split(BLANKS).filter(Boolean);
  /** The match of a sticky pattern at an index, or null. */
  const matchAt = (pattern, text, index) => { pattern.lastIndex = index; return pattern.exec(text); };
  /** How many letters a text has: one beyond U+FFFF is one. */
  const count = (text) => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g) ?? []).length;
  /** The first letters of a text, and … for the rest. */
  const cut = (text, most) => (count(text) <= most ? text : [...text].slice(0, most).join("") + "…");
  const unpaired = /[\ud800-\udfff]/gu; // a pair is one letter beyond them
  /** A text without halves of letters, which no file can hold. */
  const whole = (text) => text.replace(unpaired, "\ufffd");

  const HIDDEN = "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufff9-\\ufffb"
    + `\\ufffe\\uffff\\u{e0000}-\\u{e007f}]|(?![${form.letters.KNOWN}])[${PRIVATE}]`;
  const hidden = new RegExp(HIDDEN, "u"), everyHidden = new RegExp(HIDDEN, "gu");

  /** The first letter of a text that must not stand in it, with its index; null when there is none. */
  const firstHidden = (text) => hidden.exec(text);
  const shown = (text) => text.replace(everyHidden, "");

  /** What an HTML parser makes of &#128; to &#159;: what Windows meant by them, or nothing. */
  const WINDOWS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
  const LONGEST = 12; // signs of a reference

  function referred(reference) {
    const code = /^&#x/i.test(reference) ? parseInt(reference.slice(3), 16) : parseInt(reference.slice(2), 10);
    if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80];
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return "\ufffd";
    const none = code < 9 || code === 11 || (code > 13 && code < 32) || code === 0x7f || (code >= 0xfdd0 && code < 0xfdf0) || (code & 0xfffe) === 0xfffe;
    return none ? "" : String.fromCodePoint(code);
  }

  /** Whether a reference such as &#8238; stands for a hidden letter, or for none at all. */
  function standsForHidden(reference) {
    const letter = reference.length <= LONGEST ? referred(reference) : "";
    return letter === "" || letter === "\ufffd" || Boolean(firstHidden(letter));
  }

  form.texts = { BLANK, WORD, PRIVATE, strip, stripEnd, words, matchAt, count, cut, whole, firstHidden, shown, standsForHidden };
})();
