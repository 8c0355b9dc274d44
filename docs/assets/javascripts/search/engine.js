/* Answers a query from the parts that are loaded: what was found, in which way, and why. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { slots, slot, phrase, undotted } = search.query;
  const { rank, weigh, hits } = search.rank;
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

  /** Slots whose words stand nowhere, with the words that were meant; null if none is. */
  function mended(parts, asked, lists) {
    let changed = false;
    const made = asked.map((each) => {
      if (found(parts, each)) return each;
      const meant = search.slips.meant(texts(parts), each.alternatives[0].text);
      if (!meant.length) return each;
      changed = true;
      const others = meant.slice(1).map((text, i) => ({ text, raw: text, why: "", factor: 1 / (2 + i) }));
      const { alternatives } = slot(meant[0], lists.get(undotted(meant[0])));
      return { raw: each.raw, meant: meant[0], alternatives: [...alternatives, ...others] };
    });
    return changed ? made : null;
  }

  /** Thai words that were typed without blanks, one slot each; null if there are none. */
  function parted(asked) {
    const made = asked.flatMap(({ raw }) => {
      const inside = search.edges.words(raw).filter((word) => word.length > 1);
      return inside.length > 1 ? inside.map((word) => slot(word)) : [slot(raw)];
    });
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
    const split = parted(asked);
    if (split) yield { way: "parted", asked: split };
    if (better && better.length > 1) yield { way: "some", asked: better, any: true };
    const each = asked.length > 1 ? asked : split;
    if (each) yield { way: "some", asked: each, any: true };
  }

  /** The words of a question, one slot each, and what stood together in it; what need not be found last. */
  function words(parts, asked, { particles }) {
    const telling = asked.filter(({ raw, soft }) => !soft && !particles.has(raw));
    const hard = telling.length ? telling : asked.filter(({ soft }) => soft).map((each) => ({ ...each, soft: false }));
    const slots = [], phrases = [];
    for (const each of hard.length ? hard : asked) {
      const inside = each.number || (each.named && found(parts, each)) ? [] : search.edges.words(each.raw).filter((word) => word.length > 1 && !particles.has(word));
      const made = inside.length > 1 || (inside.length && !found(parts, each)) ? inside.map((word) => slot(word)) : [each];
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
    const better = (wholly && mended(parts, asked, known.lists)) || asked;
    const { slots, phrases } = words(parts, better, known);
    const pages = weigh(parts, slots, [...phrases, ...together(query, slots)], keep);
    const meant = better.map((each) => each.meant ?? each.raw).join(" ");
    const all = pages.length && slots.every((each, number) => each.soft || pages[0].slots[number]);
    const way = better === asked ? (all ? "exact" : "some") : "slip";
    return { way: pages.length ? way : "none", meant, asked: slots.filter((each) => !each.soft), pages };
  }

  /** Pages with all of a query as it was typed, behind them those with a number and its word together, then apart. */
  function numbered(parts, query, { slots: asked }, keep) {
    const apart = asked.flatMap((each) => each.apart ?? [each]);
    const tiers = [rank(parts, asked, together(query, asked), keep)];
    if (asked.length > 1) tiers.unshift(rank(parts, [slot(query)], [], keep));
    if (apart.length > asked.length) tiers.push(rank(parts, apart, [], keep));
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
    return wholly || reply.way === "exact" ? reply : { ...reply, pages: [] };
  }

  /** What answers a query as a question, behind the few pages on which it stands so. */
  function beside(parts, known, query, keep, pages) {
    const asked = pages.length && search.question.understood(query, known, { exactly: () => false, nearly: () => false });
    const there = new Set(pages.map(({ page }) => page));
    return asked ? replied(parts, known, query, asked, keep, false).pages.filter(({ page }) => !there.has(page)) : [];
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
