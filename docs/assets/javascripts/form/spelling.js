/* Guessing what somebody meant to write, as macros.source.spelling does: the one thing, or nothing. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { base, folder, split } = form.paths;

  const BETWEEN = /[\s_-]+/g, NUMBER = /[0-9]+/g, UNIT = /กลุ่มงาน|กลุ่ม|หน่วย|ฝ่าย|งาน|ศูนย์/;
  const COUNTED = /^(?:ตัวบ่งชี้|มาตรฐาน|ขั้น(?:ตอน)?|ind(?:icator)?|st(?:d|ep)?)?(?:ที่)?\.?[0-9]+$/;
  const NOUNS = { ตัวบ่งชี้: "ind", indicator: "ind", มาตรฐาน: "std", ขั้น: "step", ขั้นตอน: "step" };
  const LOOKALIKES = /[ol]/g, DIGIT = /[0-9]/, LETTER = /\p{L}/u; // for 0 and 1
  const NO = "ไม่", MOST = 3, SHARE = 3, PART = 3, PAGE = ".md", LONGEST = 100;

  /** Whether a letter stands for a digit: beside one, and beside no letter on its other side. */
  function isDigit(text, at) {
    const before = [...text.slice(Math.max(0, at - 2), at)].pop() ?? "", [after = ""] = text.slice(at + 1, at + 3);
    return (DIGIT.test(after) && !LETTER.test(before)) || (DIGIT.test(before) && !LETTER.test(after));
  }

  function folded(word) {
    const plain = form.letters.normalized(form.thai.toArabic(word)).toUpperCase().toLowerCase();
    const numbered = plain.replace(LOOKALIKES, (letter, at) => (isDigit(plain, at) ? (letter === "o" ? "0" : "1") : letter));
    return numbered.replace(BETWEEN, "")
      .replace(NUMBER, (number) => number.replace(/^0+(?=.)/, ""));
  }

  const numbers = (word) => (word.match(NUMBER) ?? []).join(" ");
  const one = (found) => (found.length === 1 ? found[0] : null);
  const withoutUnit = (word) => word.replace(UNIT, "");

  /** Whether an option is named by the number that a word is, and is of the kind that it says. */
  function counted(own, option) {
    if (numbers(option) !== numbers(own) || !/^[a-z]+[0-9]+$/.test(option)) return false;
    const said = own.replace(NUMBER, "").replace(/\.+$/, "").replace(/ที่$/, "");
    return option.includes(NOUNS[said] ?? said);
  }

  /** Where one Thai word ends and the next begins, as the browser parts them: the build has a dictionary. */
  function* borders(text) {
    if (!globalThis.Intl?.Segmenter) return;
    for (const { 0: stretch, index } of text.matchAll(/[\u0e01-\u0e4e]+/g)) {
      for (const word of new Intl.Segmenter("th", { granularity: "word" }).segment(stretch)) if (word.index) yield index + word.index;
    }
  }

  /** Whether a part of a text begins and ends where words do. */
  function parted(whole, part) {
    const start = whole.indexOf(part), ends = new Set([0, whole.length, ...borders(whole)]);
    return ends.has(start) && ends.has(start + part.length);
  }

  /** Whether a word begins an option or is a whole part of it, or the other way round. */
  function isPart(first, second) {
    const own = withoutUnit(first), option = withoutUnit(second);
    if (Math.min(own.length, option.length) < PART || own.includes(NO) !== option.includes(NO)) return false;
    if (option.includes(own)) return option.startsWith(own) || option.endsWith(own) || parted(option, own);
    return own.includes(option) && parted(own, option);
  }

  /** How many letters were left out, added, put for others or exchanged with their neighbours. */
  function slips(one_, other) {
    if (Math.abs(one_.length - other.length) > MOST) return MOST + 1;
    let before = [], last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let row = 1; row <= one_.length; row++) {
      const line = [row];
      for (let column = 1; column <= other.length; column++) {
        const same = one_[row - 1] === other[column - 1];
        let cost = Math.min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
        const swapped = row > 1 && column > 1 && one_[row - 1] === other[column - 2] && one_[row - 2] === other[column - 1];
        if (swapped) cost = Math.min(cost, before[column - 2] + 1);
        line.push(cost);
      }
      [before, last] = [last, line];
    }
    return last[other.length];
  }

  /** The option that a few slips lead to, fewer than to any other. */
  function slipped(own, options, fold) {
    const found = options.map((option) => [slips(withoutUnit(own), withoutUnit(fold.get(option))), option])
      .filter(([count, option]) => count * SHARE <= Math.max(own.length, fold.get(option).length) && count <= MOST)
      .sort(([a], [b]) => a - b);
    return !found.length || found[1]?.[0] === found[0][0] ? null : found[0][1];
  }

  /** The one option that was meant by a word, or null when none is close or several are. */
  function nearest(word, given) {
    const options = [...new Set(given)], fold = new Map(options.map((option) => [option, folded(option)])), own = folded(word);
    if (!own || own.length > LONGEST) return null;
    const same = options.find((option) => fold.get(option) === own);
    if (same !== undefined) return same;
    if (COUNTED.test(own)) return one(options.filter((each) => counted(own, fold.get(each))));
    const alike = options.filter((each) => ["", numbers(own)].includes(numbers(fold.get(each))));
    const whole = alike.filter((each) => isPart(own, fold.get(each)));
    if (whole.length > 1) return null;
    return slipped(own, alike.filter((each) => numbers(fold.get(each)) === numbers(own)), fold) ?? one(whole);
  }

  /** Names of files by kind (".pdf"), each with the paths where they stand. */
  function byKind(paths) {
    const found = new Map(), depth = (path) => path.split("/").length;
    for (const path of [...new Set(paths)].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))) {
      const kind = split(base(path))[1].toLowerCase();
      if (!found.has(kind)) found.set(kind, new Map());
      const names = found.get(kind);
      names.set(base(path), [...(names.get(base(path)) ?? []), path]);
    }
    return found;
  }

  const far = (path, own) => Number(folder(path) !== folder(own)) * 1e6 + path.split("/").length;
  const nearestPlace = (own, there) => there.reduce((best, path) => (far(path, own) < far(best, own) ? path : best));

  /** The one of some paths that was meant by a path: of its name first, the folder's own rather than another's. */
  function nearestFile(path, paths) {
    const kinds = byKind(paths), [stem, written] = split(base(path)), kind = written.toLowerCase();
    const kin = kinds.get(kind) ?? new Map(), near = nearest(base(path), kin.keys());
    if (near) return nearestPlace(path, kin.get(near));
    if (kind === PAGE) return null;
    const others = new Map();
    for (const [other, names] of kinds) {
      if (other === PAGE && kind) continue;
      for (const [name, there] of names) if (folded(split(name)[0]) === folded(stem)) others.set(name, there);
    }
    const meant = one([...others.keys()]);
    return meant === null ? null : nearestPlace(path, others.get(meant));
  }

  form.spelling = { nearest, nearestFile };
})();
