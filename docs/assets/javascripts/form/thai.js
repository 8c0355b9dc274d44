/* Digits and ids, as macros.thai makes them of a text. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { BLANK, WORD } = form.texts;

  const DROP = new RegExp(`[^${WORD}\u0e00-\u0e7f${BLANK}-]`, "gu"), JOIN = new RegExp(`[${BLANK}_-]+`, "gu");

  const toArabic = (text) => text.replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50);

  /** A heading's text as an id: "5. ขั้นตอน (SAR)" -> "5-ขั้นตอน-sar". */
  const slug = (text) =>
    text.normalize("NFC").toLowerCase().replace(DROP, "").replace(JOIN, "-").replace(/^-+|-+$/g, "");

  form.thai = { slug, toArabic };
})();
