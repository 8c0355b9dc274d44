/* What a file may be called: the same rules as macros/evidence/file_name.py. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { normalized } = form.letters;

  const PARTED = /[ #?%:"\\/<>*|-]+/g;
  const BEFORE = /^[-.~$]+/, AFTER = /[-.~]+$/;
  const SUFFIX = /\.[A-Za-z0-9]{1,8}$/;
  const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.[^\n]*)?$/i;
  const JUNK = /^(?:thumbs\.db|desktop\.ini|\..*|~\$.*|.*(?:~|\.bak|\.tmp)|_[^.]*|_.*\.md|private|drafts?|ร่าง|ส่วนตัว)$/i;
  const CUT = /[เ-ไ]?[ก-ฮ]?[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0300-\u036f]*$/;
  const BLANK = /[\t-\r\x1c-\x1f\x85\p{Z}]/gu, UNSEEN = /\p{C}/gu;
  const LONGEST = 200, ROOM = 4; // bytes of a name; of those for the number of a twin

  const bytes = (text) => new TextEncoder().encode(text).length;

  /** A name as Windows and macOS tell it from others. */
  const folded = (name) => normalized(name).toUpperCase().toLowerCase().replaceAll("ς", "σ");

  /** The beginning of a name in so many bytes, not cut within a syllable's letters. */
  function short(stem, most) {
    if (bytes(stem) <= most) return stem;
    let cut = "", size = 0;
    for (const letter of stem) {
      size += bytes(letter);
      if (size > most) break;
      cut += letter;
    }
    return cut.replace(CUT, "").replace(AFTER, "") || "file";
  }

  /** The name that a file should have, which differs from those in `taken` by more than capitals. */
  function safe(name, taken = []) {
    const shown = normalized(name).replace(BLANK, " ").replace(UNSEEN, "");
    const end = shown.replace(/[. ]+$/, "");
    const found = SUFFIX.exec(end);
    let suffix = found ? found[0].toLowerCase() : "";
    let stem = (found ? end.slice(0, found.index) : shown).replace(PARTED, "-").replace(BEFORE, "").replace(AFTER, "");
    stem ||= "file";
    if (RESERVED.test(stem + suffix) || JUNK.test(stem + suffix)) {
      stem = `file-${stem}`;
      if (JUNK.test(stem + suffix)) suffix = "";
    }
    stem = short(stem, LONGEST - suffix.length - ROOM);
    const others = new Set([...taken].map(folded));
    let alone = stem + suffix;
    for (let number = 2; others.has(folded(alone)); number += 1) alone = `${stem}-${number}${suffix}`;
    return alone;
  }

  form.fileNames = { safe, folded };
})();
