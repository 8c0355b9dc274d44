/* What was typed, as words that must all be found, each with the names that mean the same. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { fold } = search.letters;

  const MOST_WORDS = 12;
  const undotted = (text) => fold(text).replace(/[. ]+/g, "");

  /** The words of a query, "several in quotes" being one. */
  function words(query) {
    const found = [...query.matchAll(/["“”]([^"“”]+)["“”]?|[^\s"“”]+/g)].map((match) => match[1] ?? match[0]);
    return found.filter((word) => fold(word)).slice(0, MOST_WORDS);
  }

  /** names: lists of names of the same thing -> undotted name: the lists it is in */
  function dictionary(names) {
    const lists = new Map();
    for (const list of names) {
      for (const name of list) {
        const key = undotted(name);
        lists.set(key, [...(lists.get(key) ?? []), list]);
      }
    }
    return lists;
  }

  /** A word: what was typed and its alternatives, {text, raw, why, bounded, factor} each. */
  function slot(raw, lists = []) {
    const alternatives = [{ text: fold(raw), raw, why: "", factor: 1 }];
    for (const name of new Set(lists.flat())) {
      const text = fold(name);
      if (alternatives.some((each) => each.text === text)) continue;
      alternatives.push({ text, raw: name, why: raw, bounded: true, factor: 0.7 });
    }
    return { raw, alternatives };
  }

  /** The slots of a query: the longest names first, so that "Self Assessment Report" is one. */
  function slots(query, lists) {
    const typed = words(query), found = [];
    for (let i = 0; i < typed.length;) {
      let end = typed.length;
      while (end > i + 1 && !lists.has(undotted(typed.slice(i, end).join(" ")))) end--;
      const raw = typed.slice(i, end).join(" ");
      found.push(slot(raw, lists.get(undotted(raw))));
      i = end;
    }
    return found;
  }

  /** The whole query without blanks, if it is more than one word. */
  function phrase(query) {
    const typed = words(query);
    return typed.length > 1 ? { text: fold(typed.join(" ")), raw: query.trim(), factor: 1, phrase: true } : null;
  }

  search.query = { undotted, dictionary, words, slot, slots, phrase };
})();
