/* Mistakes in the words of the check: its catalogue comes with the page, nothing of it stands here. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { words } = form.texts;

  const FIELD = /\{\{|\}\}|\{(\w+)(!r|:,)?\}/g;
  const UNPRINTED = /(?! )[\p{C}\p{Z}]/gu;
  const NAMED = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };

  function escaped(letter) {
    const code = letter.codePointAt(0).toString(16);
    if (NAMED[letter]) return NAMED[letter];
    return code.length < 3 ? `\\x${code.padStart(2, "0")}` : code.length < 5 ? `\\u${code.padStart(4, "0")}` : `\\U${code.padStart(8, "0")}`;
  }

  /** A text in quotes, as Python writes it. */
  function quoted(text) {
    const sign = text.includes("'") && !text.includes('"') ? '"' : "'";
    const inside = text.replaceAll("\\", "\\\\").replaceAll(sign, `\\${sign}`).replace(UNPRINTED, escaped);
    return sign + inside + sign;
  }

  const FORMS = { "!r": (value) => quoted(String(value)), ":,": (value) => value.toLocaleString("en-US") };

  function filled(template, given) {
    const text = template.replace(FIELD, (all, name, how) =>
      name === undefined ? all[0] : how ? FORMS[how](given[name]) : String(given[name]));
    return words(text).join(" ");
  }

  /** The mistake of a code, its sentences filled with words: {code, what, mend, text}. */
  function mistake(code, given = {}) {
    const [what, mend] = form.dialect.mistakes[code].map((template) => filled(template, given));
    return { code, what, mend, text: `${what} - ${mend}` };
  }

  form.mistakes = { mistake };
})();
