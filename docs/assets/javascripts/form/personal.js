/* Personal data in what is typed, as macros/privacy finds it: numbers of identity cards and telephones,
   accounts, private mail, pupils. The check of the project reads files as well. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { mistake } = form.mistakes;

  const INVISIBLE = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb]+/g;
  const MARKS = /\\(?=[!-/:-@[-`{-~])|\]\([^()\n]*\)|[*`[\]]+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
  const DASH = "\\-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d", SPACE = " \\t\\n\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const SIGN = "\\-./_\\\\\\u00b7\\u2010-\\u2015\\u2022\\u2043\\u2212\\u2219\\u22c5\\ufe58\\ufe63\\uff0d\\uff0e\\uff0f";
  const TIE = `[ \\t\\u00a0]?[${DASH}.]?[ \\t\\u00a0]?`, TIGHT = `[${DASH}.]?`;
  const GAP = `[${SPACE}${SIGN}]{1,8}`;
  const RUN = new RegExp(`(?<![0-9])(?=([1-8](?:(?:${GAP})?[0-9]){12})(?![0-9]))`, "g");
  const SPOKEN = /ประช[าำ]ชน|เลขประจ[าำ]ตัว|เลขบัตร|ID\s?(?:card|no|number)|national id/i;
  const CARD = [1, 5, 10, 12], NEAR = 80, EVERY = 12;
  const MOBILE = new RegExp(
    `(?=[+(0])(?<![\\d/+])(?<!\\d[${DASH}.])(?:(?:\\+|00)66${TIE}(?:\\(0\\)|0)?${TIE}|\\(?0)`
    + `(?:[689]\\d\\)?${TIE}\\d{3}${TIE}\\d{4}|[689]\\d${TIE}\\d{4}${TIE}\\d{3}|[689]\\)?${TIE}\\d{4}${TIE}\\d{4}|[689](?:${TIGHT}\\d){8})`
    + `(?![\\dA-Za-z])(?![${DASH}.]\\d)`);
  const BANK = new RegExp(
    "(?:(?:เลขที่|เลข|หมายเลข)\\s?บัญชี|บัญชีธน[าำ]ค[าำ]ร|เงินฝาก|ออมทรัพย์|กระแสรายวัน|พร้อมเพย์|prompt\\s?pay|account\\s?(?:no|number)|a/c)"
    + `[^\\d]{0,40}?(?<!\\d)\\d(?:${TIE}\\d){9,14}(?!\\d)`, "i");
  const PUPIL = /(?<![ก-๙])(?:ด\.?\s?[ชญ]\.\s{0,3}(?!ชื่อ|นาม|สกุล|และ|หรือ|คือ|ย่อ|จำนวน|ด\.)[ก-ฮเ-ไ][ก-ฺเ-๎]+|เด็ก(?:ชาย|หญิง)\s{0,3}(?!และ|หรือ|ที่|ทุก|จำนวน|อายุ|ใน|กับ|ของ|ได้|มี|รวม|เป็น|ให้|ต้อง|จาก|ไทย|พิการ|ซึ่ง|เข้า|ร่วม|ไม่|ทั้ง|ชั้น|หญิง|ชาย|ปฐมวัย|ด้อย|ยากจน)[ก-ฮเ-ไ][ก-ฺเ-๎]+\s{1,3}[ก-ฮเ-ไ][ก-ฺเ-๎]+)/;
  const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|windowslive|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|proton|protonmail|thaimail)\.(?:com|net|org|me|co\.th|co\.uk)(?![\w-])/i;

  /** A text as a reader sees it: digits 0-9, nothing invisible, no marks of Markdown. */
  const seen = (text) => form.thai.toArabic(text.normalize("NFC").replace(INVISIBLE, ""))
    .replace(/[０-９]/g, (digit) => digit.charCodeAt(0) - 0xff10).replace(MARKS, "");

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
    if (!at.length || same || SPOKEN.test(text.slice(Math.max(0, start - NEAR), start))) return true;
    if (at.length === EVERY) return !(/\d[ \t]{0,4}$/.test(text.slice(Math.max(0, start - 5), start)) || /^[ \t]{0,4}\d/.test(text.slice(end)));
    const marked = at.filter((each) => parted.get(each).trim());
    if (CARD.every((each) => parted.has(each))) return marked.join() === CARD.join();
    return at.every((each) => CARD.includes(each)) && parted.has(1) && marked.length === at.length;
  }

  function identity(text) {
    for (const { 1: number, index } of text.matchAll(RUN)) {
      const end = index + number.length;
      if (checks(number) && standsAlone(text, index, end) && wellParted(text, index, end)) return true;
    }
    return false;
  }

  const KINDS = [
    ["PII-01", identity],
    ["PII-03", (text) => BANK.test(text)],
    ["PII-02", (text) => MOBILE.test(text)],
    ["PII-04", (text) => PUPIL.test(text)],
    ["PII-05", (text) => MAIL.test(text)],
  ];

  /** What a text must not say in public: a number of an identity card, which stops it, and what is doubtful. */
  function find(text) {
    const plain = seen(text ?? "");
    return KINDS.filter(([, found]) => found(plain)).map(([code]) => ({ ...mistake(code, { where: "" }), warning: code !== "PII-01" }));
  }

  form.personal = { find, checks };
})();
