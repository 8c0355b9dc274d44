/* Days as people type them, in parts: day, month by number or name, year in พ.ศ. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { mistake } = form.mistakes;
  const { strip } = form.texts;
  const ERA = 543, FEWEST = 3; // letters of a month's name
  const THIS_ERA = 2500; // of a year of two digits

  const plain = (text) => form.thai.toArabic(strip(text ?? ""));
  const two = (number) => String(number).padStart(2, "0");

  /** The number of a month by its number or name; NaN for none. */
  function month(text) {
    const written = plain(text);
    if (/^\d{1,2}$/.test(written)) return Number(written);
    const [long, short] = form.data.months, name = written.replace(/[.\s]/g, "");
    const known = short.findIndex((each) => each.replaceAll(".", "") === name);
    const begun = long.flatMap((each, at) => (name.length >= FEWEST && each.startsWith(name) ? [at] : []));
    return known >= 0 ? known + 1 : begun.length === 1 ? begun[0] + 1 : NaN;
  }

  function year(text) {
    const written = plain(text);
    if (!/^\d{1,4}$/.test(written)) return NaN;
    return written.length < 3 ? THIS_ERA + Number(written) : Number(written);
  }

  /** In which calendar year a month of a fiscal year lies. */
  const yearOf = (fiscal, at) => (at >= 10 ? fiscal - 1 : fiscal);
  const last = (inYear, at) => new Date(Date.UTC(inYear - ERA, at, 0)).getUTCDate();

  function wrong(parts, at, inYear, day) {
    const [first, latest] = form.data.limits.year;
    if (Number.isNaN(at)) return mistake("PAGE-62", { month: strip(parts.month) });
    if (at < 1 || at > 12) return mistake("DATE-04", { month: at });
    if (Number.isNaN(inYear) || !/^\d{1,2}$/.test(day)) return mistake("PAGE-61");
    if (inYear > latest) return mistake("DATE-01", { year: inYear });
    if (inYear < first) return mistake("DATE-02", { year: inYear, meant: inYear + ERA });
    const days = last(inYear, at);
    if (Number(day) >= 1 && Number(day) <= days) return null;
    return mistake("PAGE-68", { month: form.data.months[0][at - 1], year: inYear, day: Number(day), last: days });
  }

  /** What parts {day, month, year} say: {iso, words, fiscal}, {problem}, or {} when nothing is typed. */
  function read(parts) {
    const typed = ["day", "month", "year"].filter((name) => strip(parts?.[name] ?? ""));
    if (!typed.length) return {};
    if (typed.length < 3) return { problem: mistake("PAGE-61") };
    const at = month(parts.month), inYear = year(parts.year), day = plain(parts.day);
    const problem = wrong(parts, at, inYear, day);
    if (problem) return { problem };
    const words = `${Number(day)} ${form.data.months[0][at - 1]} ${inYear}`;
    return { iso: `${inYear}-${two(at)}-${two(Number(day))}`, words, fiscal: at >= 10 ? inYear + 1 : inYear };
  }

  /** The parts of a day as data write it (2568-11-03). */
  function parts(iso) {
    const [inYear, at, day] = iso.split("-").map(Number);
    return { day: String(day), month: form.data.months[0][at - 1], year: String(inYear) };
  }

  form.days = { read, parts, month, yearOf };
})();
