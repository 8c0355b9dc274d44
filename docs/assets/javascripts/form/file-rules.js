/* What the project says of files, as the page hands it over: limits, kinds, and the sentences of mistakes. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  const UNKNOWN = "เปิดไฟล์นี้ไม่ได้ ให้เลือกใหม่ หากเป็นแฟ้ม ให้เลือกไฟล์ที่อยู่ข้างใน";
  let rules = { largest: Infinity, pixels: Infinity, side: 2000, most: 100, kinds: {}, names: {}, advice: {}, sentences: {} };

  /** Takes the rules, as macros/views/file_rules.py makes them. */
  function use(given) {
    rules = { ...rules, ...given };
  }

  const filled = (text, words) =>
    text.replace(/\{(\w+)(!r)?\}/g, (_, name, quoted) => (quoted ? `'${words[name] ?? ""}'` : String(words[name] ?? "")));

  /** A mistake as an Error: what is wrong and how to mend it, with its code. */
  function mistake(code, words = {}) {
    const [what, mend] = (rules.sentences[code] ?? [UNKNOWN, ""]).map((text) => filled(text, words));
    return Object.assign(new Error(mend ? `${what} - ${mend}` : what), { code, what, mend });
  }

  /** A size as the site writes it: 340 กิโลไบต์. */
  function amount(size) {
    const megabyte = 1024 * 1024;
    return size >= megabyte
      ? `${(size / megabyte).toFixed(1)} เมกะไบต์`
      : `${Math.max(1, Math.round(size / 1024))} กิโลไบต์`;
  }

  form.fileRules = { use, mistake, amount, get: () => rules };
})();
