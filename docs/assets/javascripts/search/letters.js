/* Letters as search compares them: two spellings that look the same, or mean the same number, are one. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const BLANK = 0x20, BREAK = 0x0a, NIKHAHIT = 0x0e4d, AA = 0x0e32, AM = 0x0e33, E = 0x0e40;

  const isTone = (c) => c >= 0x0e48 && c <= 0x0e4b;
  const isUpper = (c) => c === 0x0e31 || (c >= 0x0e34 && c <= 0x0e39); // a vowel above or below
  const isUnseen = (c) => (c >= 0x200b && c <= 0x200d) || c === 0x2060 || c === 0xfeff || c === 0xad;
  const isBlank = (c) => c === BLANK || c === 9 || c === 0xa0 || (c >= 0x2000 && c <= 0x200a);
  const isDigit = (c) => c >= 48 && c <= 57;
  const isLatin = (c) => c >= 97 && c <= 122;

  /** A letter that stands for others: small, Arabic digits, plain quotes and dashes. */
  function plain(c) {
    if (c < 0x80) return c >= 65 && c <= 90 ? c + 32 : c;
    if (c >= 0x0e50 && c <= 0x0e59) return c - 0x0e50 + 48;
    if (c >= 0x0e00 && c <= 0x0e7f) return c;
    if (c === 0x201c || c === 0x201d) return 34;
    if (c === 0x2018 || c === 0x2019) return 39;
    if (c >= 0x2010 && c <= 0x2014) return 45;
    if (c > 0x530) return c;
    const small = String.fromCharCode(c).toLowerCase();
    return small.length === 1 ? small.charCodeAt(0) : c;
  }

  /**
   * Folds a text. Blanks are dropped but between Latin letters and digits, since Thai is written
   * with or without them; a line's end stays, and no phrase reaches over it. `at`, if given, gets
   * for each folded letter where it stands in the text, and where the text ends.
   */
  function fold(text, at) {
    const out = new Uint16Array(text.length + 1);
    let length = 0, blank = false;
    const put = (c, from) => {
      if (blank && length && joins(out[length - 1]) && joins(c)) {
        if (at) at.push(from);
        out[length++] = BLANK;
      }
      blank = false;
      if (at) at.push(from);
      out[length++] = c;
    };
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i), next = text.charCodeAt(i + 1);
      if (isBlank(c) || isUnseen(c)) blank = blank || isBlank(c);
      else if (c === BREAK || c === 13) put(BREAK, i);
      else if (c === E && next === E) put(0x0e41, i++); // เเ typed for แ
      else if (c === NIKHAHIT && next === AA) put(AM, i++);
      else if (c === NIKHAHIT && isTone(next) && text.charCodeAt(i + 2) === AA) { put(next, i); put(AM, i); i += 2; }
      else if (isTone(c) && isUpper(next)) { put(next, i); put(c, i++); } // typed in the other order
      else if (c === AM && isTone(next)) { put(next, i); put(c, i++); }
      else put(plain(c), i);
    }
    if (at) at.push(text.length);
    return decoded(out.subarray(0, length));
  }

  const joins = (c) => isDigit(c) || isLatin(c);
  const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });
  const decoded = (letters) => decoder.decode(letters);

  const MARKED = /[^\p{M}\u1160-\u11ff]?[\p{M}\u1160-\u11ff]*/gu; // a letter and what may become one with it

  /** For each letter of a text in NFC, and its end, where it stands in the text as written. */
  function origins(text) {
    const found = [];
    for (const { 0: letters, index } of text.matchAll(MARKED)) {
      const { length } = letters.normalize("NFC");
      for (let i = 0; i < length; i++) found.push(index + Math.min(i, letters.length - 1));
    }
    return [...found, text.length];
  }

  /** Folds a text in any normal form; `at` tells of the text as written. */
  function foldWritten(text, at) {
    const composed = text.normalize("NFC"), folded = fold(composed, at);
    if (at && composed !== text) {
      const from = origins(text);
      at.forEach((place, i) => { at[i] = from[place]; });
    }
    return folded;
  }

  /** Where a hit that ends at `end` of the folded text ends in the text: blanks after its last letter are not its own. */
  const ending = (text, at, end) => at[end - 1] + Math.max(1, text.slice(at[end - 1], at[end]).trimEnd().length);

  search.letters = { fold: foldWritten, ending, isDigit, isLatin };
})();
