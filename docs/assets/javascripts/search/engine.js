/* Answers a query from the parts that are loaded: what was found, in which way, and why. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { slots, slot, phrase, undotted } = search.query;
  const { rank, hits } = search.rank;

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

  /**
   * What the parts have for a query: {way: "exact", "slip", "parted", "some" or "none"; the words
   * that were meant after a slip; pages, the best first}. Unless `wholly`, only the exact way is tried.
   */
  function answer(parts, lists, query, filters, wholly) {
    const asked = slots(query, lists), keep = keeper(filters);
    if (!asked.length) return { way: "exact", asked, pages: [] };
    const pages = rank(parts, asked, phrase(query), keep);
    if (pages.length || !wholly) return { way: "exact", asked, pages };
    for (const { way, asked: slotted, any } of ways(parts, asked, lists)) {
      const meant = slotted.map((each) => each.meant ?? each.raw).join(" ");
      const some = rank(parts, slotted, way === "slip" ? phrase(meant) : null, keep, any);
      if (some.length) return { way, meant: asWritten(slotted, some[0]), asked: slotted, pages: some };
    }
    return { way: "none", asked, pages: [] };
  }

  search.engine = { answer };
})();
