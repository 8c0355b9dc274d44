/* Answers a query from the parts that are loaded: what was found, in which way, and why. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { slots, slot, phrase, undotted } = search.query;
  const { rank, weigh, hits } = search.rank;
  const SHORT = 3, TRIES = 6; // letters of a part of a word that a slip broke; runs that are looked for
  const FEW = 3; // pages, with which what was typed may not be all that was meant

  const yearOf = ({ year, example }) => `${example ? "example:" : ""}${year}`;
  const sectionOf = ({ kind, page }) => (kind ? "evidence" : page.section);

  /**
   * Whether a passage may be found under filters; "" stands for any. {year: one of the office's or
   * "example:" and one of the example's; group: an id; kind: a section, or "kind:" and a kind of
   * evidence, since both have a `report`}.
   */
  function keeper({ year = "", group = "", kind = "" } = {}) {
    return (passage) => (!year || yearOf(passage.page) === year)
      && (!group || passage.group === group)
      && (!kind || sectionOf(passage) === kind || `kind:${passage.kind}` === kind);
  }

  const texts = (parts) => parts.flatMap((part) => [part.headings.text, part.texts.text]);
  const found = (parts, { alternatives }) => alternatives.some((word) => hits(parts, word).size);

  /** Slots whose words stand nowhere, with the words that were meant, which may be only `said`; null if none is. */
  function mended(parts, asked, lists, said = "") {
    let changed = false;
    const written = [...texts(parts), ...parts.map((part) => part.names.text), said];
    const made = asked.map((each) => {
      if (each.soft || found(parts, each)) return each;
      const meant = search.slips.meant(written, each.alternatives[0].text);
      if (!meant.length) return each;
      changed = true;
      const others = meant.slice(1).map((text, i) => ({ text, raw: text, why: "", factor: 1 / (2 + i) }));
      const { alternatives } = slot(meant[0], lists.get(undotted(meant[0])));
      return { raw: each.raw, meant: meant[0], alternatives: [...alternatives, ...others] };
    });
    return changed ? made : null;
  }

  /** The word that was meant by a run of what are no words, where a slip made them of one; "" if none was. */
  function slipped(parts, run) {
    if (run.join("").length < 5 || run.every((word) => word.length > SHORT) || found(parts, slot(run.join("")))) return "";
    const meant = search.slips.meant([...texts(parts), ...parts.map((part) => part.names.text)], run.join(""), 1)[0] ?? "";
    return search.edges.words(meant).length === 1 ? meant : "";
  }

  /** Words that were typed without blanks, one slot each; one with a slip falls into parts, and is made whole where all is loaded. */
  function apart(parts, raw, wholly) {
    const words = search.edges.words(raw), slots = [];
    for (let from = 0, tries = wholly ? TRIES : 0; from < words.length;) {
      let end = Math.min(words.length, from + 3), meant = "";
      while (end > from + 1 && tries-- > 0 && !(meant = slipped(parts, words.slice(from, end)))) end--;
      const text = words.slice(from, meant ? end : from + 1).join("");
      if (text.length > 1) slots.push(meant ? { ...slot(meant), raw: text, meant } : slot(text));
      from = meant ? end : from + 1;
    }
    return slots;
  }

  /** Thai words that were typed without blanks, one slot each; null if there are none. */
  function parted(parts, asked) {
    const made = asked.map(({ raw }) => [raw, apart(parts, raw, true)]).flatMap(([raw, inside]) => (inside.length > 1 || inside[0]?.meant ? inside : [slot(raw)]));
    return made.length > asked.length ? made : null;
  }

  /** The words of slots as a page writes them that has them. */
  function asWritten(slotted, { passages }) {
    const texts = [...passages.keys()].flatMap(({ heading, text }) => [heading, text]);
    const written = ({ meant }) => texts.flatMap((text) => search.excerpt.whole(text, [{ text: meant }])).find(([, hit]) => hit);
    return slotted.map((each) => (each.meant && written(each)?.[0]) ?? each.raw).join(" ");
  }

  /** The ways of understanding a query when all of it as typed is nowhere, in order. */
  function* ways(parts, asked, lists) {
    const better = mended(parts, asked, lists);
    if (better) yield { way: "slip", asked: better };
    const split = parted(parts, asked);
    if (split) yield { way: split.some(({ meant }) => meant) ? "slip" : "parted", asked: split };
    if (better && better.length > 1) yield { way: "some", asked: better, any: true };
    const each = asked.length > 1 ? asked : split;
    if (each) yield { way: "some", asked: each, any: true };
  }

  /** The words of a question, one slot each, and what stood together in it; what need not be found last. */
  function words(parts, asked, { particles, entries }, wholly) {
    const only = ({ raw, meant }) => particles.has(meant ?? raw) || (meant && entries.get(meant)?.role === "filler");
    const telling = asked.filter((each) => !each.soft && !only(each));
    const hard = telling.length ? telling : asked.filter(({ soft }) => soft).map((each) => ({ ...each, soft: false }));
    const slots = [], phrases = [];
    for (const each of hard.length ? hard : asked) {
      const inside = each.number || each.meant || (each.named && found(parts, each)) ? [] : apart(parts, each.raw, wholly).filter(({ raw }) => !particles.has(raw));
      const made = inside.length > 1 || (inside.length && (each.within || !found(parts, each))) ? inside : [each];
      if (made.length > 1) phrases.push({ phrase: { ...each.alternatives[0], phrase: true }, numbers: made.map((_, i) => slots.length + i) });
      slots.push(...made);
    }
    return { slots: telling.length ? [...slots, ...asked.filter(({ soft }) => soft)] : slots, phrases };
  }

  /** What stands together: a query of several words as it was typed, and each number with its word. */
  function together(query, slots) {
    const numbers = [...slots.keys()].filter((number) => !slots[number].soft);
    const whole = numbers.length > 1 ? phrase(query) : null;
    const counted = numbers.flatMap((number) => (slots[number].number ? slots[number].alternatives : []).map((word) => ({ phrase: { ...word, phrase: true }, numbers: [number], share: 1 / numbers.length })));
    return whole ? [{ phrase: whole, numbers }, ...counted] : counted;
  }

  /** What the parts have for a question: pages with the words that carry it, the more of them the better. */
  function replied(parts, known, query, { slots: asked }, keep, wholly) {
    const better = (wholly && mended(parts, asked, known.lists, known.said)) || asked;
    const { slots, phrases } = words(parts, better, known, wholly);
    const pages = weigh(parts, slots, [...phrases, ...together(query, slots)], keep);
    const broken = better === asked && slots.some((each) => each.meant);
    const meant = (broken ? slots.filter((each) => !each.soft) : better).map((each) => each.meant ?? each.raw).join(" ");
    const all = pages.length && slots.every((each, number) => each.soft || pages[0].slots[number]);
    const way = better === asked && !broken ? (all ? "exact" : "some") : "slip";
    return { way: pages.length ? way : "none", meant, asked: slots.filter((each) => !each.soft), pages };
  }

  /** Pages with all of a query as it was typed, behind them those with a number and its word together, then apart. */
  function numbered(parts, query, { slots: asked }, keep) {
    const single = asked.flatMap((each) => each.apart ?? [each]);
    const tiers = [rank(parts, asked, together(query, asked), keep)];
    if (asked.length > 1) tiers.unshift(rank(parts, [slot(query)], [], keep));
    if (single.length > asked.length) tiers.push(rank(parts, single, [], keep));
    const pages = new Map();
    for (const found of tiers.flat()) if (!pages.has(found.page)) pages.set(found.page, found);
    return { way: "exact", asked, pages: [...pages.values()] };
  }

  /** What the parts have for a query that is more than words: a question, or a number with its word. What stands so, but for a slip, is neither. */
  function understood(parts, known, query, keep, wholly) {
    const written = texts(parts);
    const exactly = (text) => written.some((each) => each.includes(text));
    const nearly = (text) => !wholly || search.slips.meant(written, text, 1).length > 0; // it may stand in what is not loaded
    const asked = search.question.understood(query, known, { exactly, nearly });
    if (!asked) return null;
    const found = asked.dropped || asked.named ? { pages: [] } : numbered(parts, query, asked, keep);
    if (found.pages.length) return found;
    const reply = replied(parts, known, query, asked, keep, wholly);
    if (!wholly && reply.way !== "exact") return { ...reply, pages: [] };
    return { ...reply, pages: [...reply.pages, ...others(reply.pages, rank(parts, [slot(query)], [], keep))] };
  }

  /** Pages of which none are among some. */
  function others(some, pages) {
    const there = new Set(some.map(({ page }) => page));
    return pages.filter(({ page }) => !there.has(page));
  }

  /** What answers a query as a question, behind the few pages on which it stands so. */
  function beside(parts, known, query, keep, pages) {
    const asked = pages.length && search.question.understood(query, known, { exactly: () => false, nearly: () => false });
    return asked ? others(pages, replied(parts, known, query, asked, keep, false).pages) : [];
  }

  /**
   * What the parts have for a query: {way: "exact", "slip", "parted", "some" or "none"; the words
   * that were meant after a slip; pages, the best first}. Unless `wholly`, only the exact way is tried.
   */
  function answer(parts, known, query, filters, wholly) {
    const { lists } = known, keep = keeper(filters);
    const reply = understood(parts, known, query, keep, wholly);
    if (reply) return reply;
    const asked = slots(query, lists);
    if (!asked.length) return { way: "exact", asked, pages: [] };
    const pages = rank(parts, asked, together(query, asked), keep);
    if (pages.length || !wholly) return { way: "exact", asked, pages: pages.length < FEW ? [...pages, ...beside(parts, known, query, keep, pages)] : pages };
    for (const { way, asked: slotted, any } of ways(parts, asked, lists)) {
      const meant = slotted.map((each) => each.meant ?? each.raw).join(" ");
      const some = rank(parts, slotted, way === "slip" ? together(meant, slotted) : [], keep, any);
      if (some.length) return { way, meant: asWritten(slotted, some[0]), asked: slotted, pages: some };
    }
    return { way: "none", asked, pages: [] };
  }

  search.engine = { answer };
})();
