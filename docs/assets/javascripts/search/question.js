/* What a question asks: the words that carry it, numbers with their words, and not what is only said around them. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { fold, isDigit, isLatin } = search.letters;
  const { slot, undotted } = search.query;

  const ORDINAL = "ที่";
  const TYPED = /ท?(?:ที่|ที|ทิ่|ทื่)(?= ?\d)/y; // ที่ before a number, as it is typed in haste
  const NUMBER = /\d+(?:\.\d+)*/y;
  const CODE = /[a-z]+[-/]\d[\d/-]*/g; // SAR-17, ind-05: one word
  const OTHER = 0.1, BESIDE = 0.7; // of what a word says, for another that counts the same: alone, and with more words
  const YEAR = /^2[45]\d\d$/; // a year alone belongs to no word: it is asked beside any

  /** Digits, Latin letters and others: where they meet, a word ends. */
  const kindOf = (c) => (isDigit(c) ? 2 : isLatin(c) ? 1 : 0);

  /** A query folded, with where words may begin and end in it, and where blanks were typed. */
  function read(query) {
    let text = "";
    const edges = new Set([0]), gaps = new Set([0]);
    for (const token of search.query.words(query)) {
      const folded = fold(token);
      const joined = fold(`${text} ${folded}`);
      const at = joined.length - folded.length;
      for (const edge of search.edges.borders(folded)) edges.add(at + edge);
      gaps.add(at);
      text = joined;
    }
    for (let i = 1; i < text.length; i++) {
      if (kindOf(text.charCodeAt(i)) !== kindOf(text.charCodeAt(i - 1))) edges.add(i);
    }
    for (let i = 1; i < text.length; i++) if (ordinal(text, i)) edges.add(i);
    for (const { 0: code, index } of text.matchAll(CODE)) for (let i = 1; i < code.length; i++) edges.delete(index + i);
    return { text, edges: edges.add(text.length), gaps: gaps.add(text.length) };
  }

  /** The whole number that begins at a place and is no part of a word; one that counts may stand before it. */
  function number(text, at, behind) {
    NUMBER.lastIndex = at;
    const found = NUMBER.exec(text)?.[0];
    const joined = (c) => isLatin(c) || c === 45 || c === 47; // O10, 2568-2569, 1/2569
    const begins = (c) => !isDigit(c) && (!joined(c) || behind);
    return found && begins(text.charCodeAt(at - 1)) && !joined(text.charCodeAt(at + found.length)) ? found : "";
  }

  /** How many letters ที่ takes before a number at a place. */
  function ordinal(text, at) {
    TYPED.lastIndex = at;
    return TYPED.exec(text)?.[0].length ?? 0;
  }

  const counted = (text, at) => isDigit(text.charCodeAt(text[at] === " " ? at + 1 : at));

  /** The longest known text that begins at a place and ends where a word does; words that count, only before a number. */
  function known({ text, edges }, at, { entries, numbers, longest }) {
    if (!edges.has(at)) return null;
    for (let end = Math.min(text.length, at + longest); end > at; end--) {
      if (!edges.has(end)) continue;
      const part = text.slice(at, end), behind = end + ordinal(text, end);
      if (numbers.has(part) && counted(text, behind)) return { role: "numbered", ...numbers.get(part), end };
      const entry = entries.get(part);
      if (entry && entry.role !== "numbered") return { ...entry, end };
    }
    return null;
  }

  /**
   * Where what was typed without a blank ends, if it begins at a place and is to be cut no further: it stands so on
   * a page, or would but for a slip, and no cut (into `items`) leaves words of it that stand there.
   */
  function kept({ text, gaps }, at, items, { exactly, nearly, particles }) {
    if (!gaps.has(at)) return 0;
    const end = Math.min(...[...gaps].filter((gap) => gap > at)), part = text.slice(at, end).trim();
    if (/\d/.test(part) || counted(text, end)) return 0;
    const inside = items.filter((each) => each.from >= at && each.end <= end);
    if (inside.some(({ about }) => about) && inside.every((each) => each.role === "filler" || particles.has(text.slice(each.from, each.end)))) return 0; // only asks
    const sound = inside.some(({ role }) => role === "filler") && inside.every(({ role, from, end: to }) => role !== "rest" || exactly(text.slice(from, to)));
    return exactly(part) || (!sound && nearly(part)) ? end : 0;
  }

  /** A query cut into [{role: filler, name, numbered, ordinal, number or rest; from, end}]; `whole` tells what is kept whole from a place. */
  function cut(asked, words, whole) {
    const { text, gaps } = asked, items = [];
    const rest = (from, end) => { if (end > from) items.push({ role: "rest", from, end }); };
    let begun = 0;
    for (let at = 0; at < text.length;) {
      if (gaps.has(at) || text[at] === " ") { rest(begun, at); begun = text[at] === " " ? at + 1 : at; }
      if (text[at] === " ") { at++; continue; }
      const end = whole(at);
      if (end && !(known(asked, at, words)?.end >= end)) {
        at = end;
        continue;
      }
      const digits = number(text, at, items.at(-1)?.role === "numbered" && items.at(-1).end === at);
      const found = digits ? { role: "number", end: at + digits.length }
        : ordinal(text, at) && (items.at(-1)?.end === at || (at > 0 && text.startsWith(ORDINAL, at))) ? { role: "ordinal", end: at + ordinal(text, at) }
          : known(asked, at, words);
      if (!found) { at++; continue; }
      rest(begun, at);
      items.push({ ...found, from: at });
      at = begun = found.end;
    }
    rest(begun, text.length);
    return items;
  }

  /** A number with its word as one slot: with ที่ or without, by every word that counts the same; `parted` by a blank, both apart too. */
  function joined(word, digits, { words = [word], year = false }, raw, parted) {
    const values = year && /^[4-9]\d$/.test(digits) ? [digits, `25${digits}`] : [digits];
    const alternatives = [{ text: fold(raw), raw, why: "", factor: 1 }];
    for (const each of new Set([word, ...words.map((text) => fold(text))])) {
      for (const written of values.flatMap((value) => [`${each}${ORDINAL} ${value}`, `${each} ${value}`])) {
        const text = fold(written);
        if (alternatives.every((known) => known.text !== text)) alternatives.push({ text, raw: written, why: each === word ? "" : raw, factor: each === word ? 0.95 : OTHER });
      }
    }
    return { raw, alternatives, number: true, year: year ? Number(values.at(-1)) : 0, apart: parted ? [slot(word), slot(digits)] : undefined };
  }

  /** The word that a number belongs to, at the end of a stretch of text: all of one that counts, else the last of them. */
  function owner(asked, item) {
    if (item.role === "numbered") return item.from;
    let from = item.end - 1;
    while (from > item.from && !asked.edges.has(from)) from--;
    return from;
  }

  /** The slots of the items; fillers that ask for a kind of answer become slots that need not be found. */
  function slotted(asked, items, { lists, particles }) {
    const slots = [], text = (from, end) => asked.text.slice(from, end);
    const numbered = items.some((each, i) => each.role === "number" && items[i - 1] && !YEAR.test(text(each.from, each.end)));
    const plain = (raw) => slot(raw, lists.get(undotted(raw)));
    let dropped = false, last = null; // the item before, as far as no slot was made of it
    const within = ({ from, end }) => !(asked.gaps.has(from) && asked.gaps.has(end)); // not typed as a word of its own
    const flush = () => { if (last) slots.push({ ...plain(text(last.from, last.end)), named: last.role === "name", within: within(last) }); last = null; };
    for (const item of items) {
      if (item.role === "ordinal") continue;
      if (item.role === "number" && last && !(YEAR.test(text(item.from, item.end)) && last.role !== "numbered")) {
        const from = owner(asked, last);
        if (from > last.from) slots.push(plain(text(last.from, from)));
        if (last.role === "rest" && particles.has(text(from, last.end))) slots.push({ ...slot(text(item.from, item.end)), soft: true }); // ทั้ง 11 ตัว
        else slots.push(joined(text(from, last.end), text(item.from, item.end), last, text(from, item.end), asked.gaps.has(item.from)));
        last = null;
        continue;
      }
      flush();
      const beside = item.role === "name" && item.about && numbered; // who, when: of the one that has the number
      if (item.role !== "filler" && !beside) { last = item; continue; }
      dropped = true;
      if (item.about) slots.push({ raw: item.raw, soft: true, alternatives: [...(beside ? [item.raw] : []), ...item.about].map((raw) => ({ text: fold(raw), raw, why: "", factor: 0.7 })) });
    }
    flush();
    if (slots.filter(({ soft }) => !soft).length > 1) for (const { alternatives } of slots) for (const each of alternatives) if (each.factor === OTHER) each.factor = BESIDE;
    return { slots, dropped };
  }

  /**
   * A query understood: {slots; dropped: whether something was only said around them; named: whether a
   * name was cut out}; null for one that is asked as it stands. `stands`: {exactly(text), nearly(text)}, whether a text stands on any page.
   */
  function understood(query, words, stands) {
    if (/["“”]/.test(query)) return null;
    const asked = read(query), items = cut(asked, words, () => 0);
    return meaning(asked, items, words) && meaning(asked, cut(asked, words, (at) => kept(asked, at, items, { ...stands, ...words })), words);
  }

  function meaning(asked, items, words) {
    const { slots, dropped } = slotted(asked, items, words);
    const counts = slots.some((each) => each.number);
    const named = items.some(({ role, from, end }) => role === "name" && !(asked.gaps.has(from) && asked.gaps.has(end)));
    const told = slots.some((each) => !each.soft) && (dropped || counts || named);
    return told ? { slots, dropped, named } : null;
  }

  search.question = { understood };
})();
