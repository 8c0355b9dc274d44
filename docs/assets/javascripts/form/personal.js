/* Personal data in what is typed, as macros/privacy finds it: numbers of identity cards and telephones,
   accounts, private mail, pupils. The check of the project reads files as well. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { mistake } = form.mistakes;

  const MARKS = /\\(?=[!-/:-@[-`{-~])|\]\([^()\n]*\)|\]\[[^\]\n]*\]|\[\^[^\]\n]+\]|[*`[\]]+|~~|_+/gu;
  const WORD = /[\p{L}\p{N}]/u;
  const CARD = [1, 5, 10, 12], NEAR = 80, EVERY = 12, BESIDE = 40;
  let made;

  /** The detector's patterns, which come with the page; null in a browser that cannot look behind a letter (Safari before 16.4). */
  function patterns() {
    if (made === undefined) made = read();
    return made;
  }

  function read() {
    try {
      return Object.fromEntries(Object.entries(form.dialect.personal).map(([name, [source, flags]]) => [name, new RegExp(source, flags)]));
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }

  /** Whether this browser can read the patterns; where it cannot, the check of the project does alone. */
  const able = () => Boolean(patterns());
  const has = (pattern, text) => text.search(pattern) >= 0;

  const near = (text, start) => has(patterns().spoken, text.slice(Math.max(0, start - NEAR), start));

  /** Whether a mark is none: one _ within a word. */
  function isOfWord(mark, at, text) {
    const before = [...text.slice(Math.max(0, at - 2), at)].pop() ?? "", [after = ""] = text.slice(at + 1, at + 3);
    return mark === "_" && WORD.test(before) && WORD.test(after);
  }

  /** A text with digits 0-9 and nothing invisible; and the same as a reader sees it, without marks of Markdown. */
  function views(text) {
    const bare = form.thai.toArabic(text.replace(patterns().unseen, "")).replace(/[０-９]/g, (digit) => digit.charCodeAt(0) - 0xff10);
    return [bare, bare.replace(MARKS, (mark, at, whole) => (isOfWord(mark, at, whole) ? mark : ""))];
  }

  /** Whether the last of 13 digits is the one that the others call for. */
  function checks(number) {
    const digits = [...number.replace(/\D/g, "")].map(Number);
    const sum = digits.slice(0, 12).reduce((all, digit, at) => all + digit * (13 - at), 0);
    return digits.length === 13 && (11 - (sum % 11)) % 10 === digits[12];
  }

  function gaps(number) {
    let skipped = 0;
    return new Map([...number.matchAll(/\D+/g)].map(({ 0: gap, index }) => {
      const before = index - skipped;
      skipped += gap.length;
      return [before, gap];
    }));
  }

  const leadsOn = (beside, inside) => Boolean(beside[0]?.trim()) && inside.includes(beside[0]) && /^\d$/.test(beside[1] ?? "");

  function standsAlone(text, start, end) {
    const before = text.slice(Math.max(0, start - 6), start), after = text.slice(end, end + 2), inside = text.slice(start, end);
    if (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after)) return false;
    if (/(?:^|[\n|])[ \t]*\d{1,3}\.$/.test(before)) return true;
    return !(/\d[.,]$/.test(before) || leadsOn([...before].slice(-2).reverse().join(""), inside) || leadsOn(after, inside));
  }

  function wellParted(text, start, end) {
    const parted = gaps(text.slice(start, end)), at = [...parted.keys()];
    const same = at.length === CARD.length && CARD.every((each) => parted.has(each));
    if ([...parted.values()].some((gap) => gap.split("\n").length > 2)) return false;
    if (!at.length || same || near(text, start)) return true;
    if (at.length === EVERY) return !(/\d[ \t]{0,4}$/.test(text.slice(Math.max(0, start - 5), start)) || /^[ \t]{0,4}\d/.test(text.slice(end)));
    const marked = at.filter((each) => parted.get(each).trim());
    if (CARD.every((each) => parted.has(each))) return marked.join() === CARD.join();
    return at.every((each) => CARD.includes(each)) && parted.has(1) && marked.length === at.length;
  }

  /** Whether a number that goes on in the next row has no other digits beside it, nor, one a row, above or below it. */
  function fillsRows(text, start, end) {
    const first = text.lastIndexOf("\n", start - 1) + 1, at = text.indexOf("\n", end), last = at < 0 ? text.length : at;
    if (/[0-9]/.test(text.slice(first, start) + text.slice(end, last))) return false;
    if (text.slice(start, end).split("\n").length - 1 < EVERY) return true;
    const { above, below } = patterns();
    return !has(above, text.slice(Math.max(0, first - BESIDE), first)) && text.slice(last).search(below) !== 0;
  }

  /** Whether the table that stands at an index, or the line before it, names such numbers. */
  function named(text, start) {
    const before = [...text.matchAll(patterns().named)].filter(({ index }) => index <= start);
    if (!before.length) return false;
    const since = before[before.length - 1].index;
    let at = 0;
    return text.split("\n").every((line) => {
      const begun = at;
      at += line.length + 1;
      return begun <= since || begun > start || !line.trim() || line.includes("|");
    });
  }

  /** Thirteen digits in cells of a table or in boxes of a form, of which words speak, beside them or at the head. */
  function* boxed(text) {
    if (!text.includes("|")) return;
    for (const { 1: number, index: start } of text.matchAll(patterns().boxes)) {
      const end = start + number.length, beside = text.slice(Math.max(0, start - BESIDE), start).split("\n").pop();
      if (!number.includes("|") || (number.includes("\n") && !fillsRows(text, start, end))) continue;
      if (near(text, start) || (named(text, start) && !has(patterns().among, beside))) yield [start, end];
    }
  }

  function* identities(text) {
    for (const [start, end] of boxed(text)) if (checks(text.slice(start, end))) yield [start, end];
    for (const { 1: number, index } of text.matchAll(patterns().run)) {
      const end = index + number.length;
      if (checks(number) && standsAlone(text, index, end) && wellParted(text, index, end)) yield [index, end];
    }
  }

  /** [start, end] of what a pattern finds; with a name, of what has it. */
  function* spans(text, pattern, name) {
    for (const { 0: found, index, groups } of text.matchAll(pattern)) {
      const own = name ? groups[name] : found, start = index + found.length - own.length;
      yield [start, start + own.length];
    }
  }

  const isMobile = (text) => [...text.matchAll(patterns().mobile)].some((found) => found[0] === text);

  /** [code, start, end] of every kind, the grave first. */
  function* hits(text) {
    const { mobile, money, bank, book, call, shortened, pupil, mail } = patterns();
    for (const span of identities(text)) yield ["PII-01", ...span];
    const accounts = has(money, text) ? [...spans(text, bank, "number"), ...spans(text, book)] : [];
    for (const [start, end] of accounts) if (!isMobile(text.slice(start, end))) yield ["PII-03", start, end];
    for (const span of spans(text, mobile)) yield ["PII-02", ...span];
    if (has(call, text)) for (const span of spans(text, shortened)) yield ["PII-02", ...span];
    for (const span of spans(text, pupil)) yield ["PII-04", ...span];
    for (const span of spans(text, mail)) yield ["PII-05", ...span];
  }

  /** The kinds that are found; what is one thing is not another. */
  function kinds(text) {
    const kept = [];
    for (const [code, start, end] of hits(text)) {
      if (kept.every((each) => each.end <= start || end <= each.start)) kept.push({ code, start, end });
    }
    return kept.map(({ code }) => code);
  }

  /** What a text must not say in public: a number of an identity card, which stops it, and what is doubtful. */
  function find(text) {
    if (!able()) return [];
    const found = [...new Set(views(text ?? "").flatMap(kinds))].sort();
    return found.map((code) => ({ ...mistake(code, { where: "" }), warning: code !== "PII-01" }));
  }

  form.personal = { able, find, checks };
})();
