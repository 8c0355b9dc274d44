/* Titles that may be of the same piece: alike but for a few letters, and with the same numbers. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const MOST = 3, SHARE = 8; // letters that may differ, and how few of all they may be

  const folded = (text) => form.thai.toArabic(form.yaml.line(text)).toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
  const numbers = (text) => (text.match(/\d+/g) ?? []).map(Number).join();

  /** How many letters one must change to come from one text to the other, as far as it matters. */
  function distance(one, other) {
    if (Math.abs(one.length - other.length) > MOST) return MOST + 1;
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let row = 1; row <= one.length; row += 1) {
      const line = [row];
      for (let at = 1; at <= other.length; at += 1) {
        line.push(Math.min(last[at] + 1, line[at - 1] + 1, last[at - 1] + (one[row - 1] !== other[at - 1])));
      }
      last = line;
    }
    return last[other.length];
  }

  /** The one of some [file, title, day] whose title is alike. */
  function twin(title, pieces) {
    const own = folded(title);
    if (!own) return undefined;
    return pieces.find(([, other]) => {
      const its = folded(other);
      if (its === own) return true;
      return numbers(its) === numbers(own) && distance(own, its) <= Math.min(MOST, own.length / SHARE);
    });
  }

  form.alike = { twin };
})();
