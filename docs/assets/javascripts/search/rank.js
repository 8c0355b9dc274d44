/* Which pages have every word, and which of them come first. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});

  const USUAL_LENGTH = 400; // letters of a passage
  const OFTEN = 20; // more hits of a word in a passage count no more
  const LOOKED_AT = 30, JUDGED = 3; // pages, and passages of each, whose words' edges are judged

  /** Hits of one alternative: passage -> {times, at, heading}; `heading` is where in it, or -1. */
  function hits(parts, word) {
    const found = new Map();
    const short = word.text.length < 3; // so many hits that counting them would take long
    for (const part of parts) {
      part.headings.scan(word, (index, at) => {
        found.set(part.passages[index], { times: 0, at: -1, heading: at, part, index });
        return true;
      });
      part.texts.scan(word, (index, at) => {
        const key = part.passages[index];
        const hit = found.get(key) ?? { times: 0, at: -1, heading: -1, part, index };
        if (!hit.times++) { hit.at = at; found.set(key, hit); }
        return short || hit.times >= OFTEN;
      });
    }
    return found;
  }

  /** How much a heading says that holds the word: all of it, its beginning, or some part. */
  function ofHeading(hit, word, passage, shared) {
    if (hit.heading < 0) return 0;
    const length = hit.part.headings.length(hit.index);
    const place = word.text.length === length ? 12 : hit.heading === 0 ? 6 : 4;
    const page = passage.first ? 1.5 : 0.75 / Math.sqrt(shared(passage.heading)); // many pages have a part "หลักฐาน"
    return place * (0.5 + 0.5 * word.text.length / length) * page;
  }

  /** More hits say more, but ever less so, and less in a long text (BM25). */
  function ofText(hit) {
    if (!hit.times) return 0;
    const length = hit.part.texts.length(hit.index);
    return (hit.times * 2.2) / (hit.times + 1.2 * (0.4 + 0.6 * length / USUAL_LENGTH));
  }

  /** Adds the hits of a slot to pages: page -> {slots: the alternative found of each, passages}. */
  function collect(pages, parts, slot, number, keep) {
    const shared = (heading) => parts.reduce((sum, part) => sum + (part.shared.get(heading) ?? 0), 0);
    const rarity = new Set();
    const scored = [];
    for (const word of slot.alternatives) {
      for (const [passage, hit] of hits(parts, word)) {
        if (!keep(passage)) continue;
        rarity.add(passage.page);
        scored.push([passage, hit, word]);
      }
    }
    const rare = (total) => Math.log(1 + (total - rarity.size + 0.5) / (rarity.size + 0.5)) + 0.2;
    const total = parts.reduce((sum, part) => sum + part.pages.length, 0);
    for (const [passage, hit, word] of scored) {
      const score = rare(total) * word.factor * (ofHeading(hit, word, passage, shared) + ofText(hit));
      add(pages, passage, number, word, hit, score);
    }
  }

  function add(pages, passage, number, word, hit, score) {
    let found = pages.get(passage.page);
    if (!found) pages.set(passage.page, (found = { page: passage.page, slots: [], passages: new Map(), score: 0 }));
    const known = found.slots[number];
    if (!known || known.factor < word.factor) found.slots[number] = word;
    let inside = found.passages.get(passage);
    if (!inside) found.passages.set(passage, (inside = { passage, score: 0, words: new Set(), best: null, worth: 0 }));
    inside.words.add(word);
    inside.score += score;
    if (score > inside.worth) Object.assign(inside, { worth: score, best: { hit, word } });
  }

  /** A phrase that stands as it was typed counts more than its words anywhere. */
  function addPhrase(pages, parts, phrase, slots, keep) {
    for (const [passage, hit] of hits(parts, phrase)) {
      if (!keep(passage)) continue;
      const heading = hit.heading < 0 ? 0 : 30 * (0.4 + 0.6 * phrase.text.length / hit.part.headings.length(hit.index));
      const score = heading + (hit.times ? 12 : 0);
      slots.forEach((_, number) => add(pages, passage, number, phrase, hit, score / slots.length));
    }
  }

  /** The worth of a page: its best passage, and a little of the others. */
  function total(found) {
    const scores = [...found.passages.values()].map((each) => each.score).sort((a, b) => b - a);
    const others = scores.slice(1, 6).reduce((sum, each) => sum + each, 0);
    return (scores[0] + 0.1 * others) * found.page.weight;
  }

  /** The first pages once more, with regard to whether hits are words or parts of words. */
  function judged(ranked) {
    for (const found of ranked.slice(0, LOOKED_AT)) {
      const inside = [...found.passages.values()].sort((a, b) => b.score - a.score);
      for (const each of inside.slice(0, JUDGED)) each.score *= search.edges.whole(each);
      found.score = total(found);
    }
    return ranked.sort((a, b) => b.score - a.score);
  }

  /**
   * Pages that have every slot, the best first; with `any`, those that have some, most slots first.
   * `keep` says of a passage whether it may be found.
   */
  function rank(parts, slots, phrase, keep, any = false) {
    const pages = new Map();
    slots.forEach((slot, number) => collect(pages, parts, slot, number, keep));
    if (phrase) addPhrase(pages, parts, phrase, slots, keep);
    const count = (found) => found.slots.filter(Boolean).length;
    const ranked = [...pages.values()].filter((found) => any || count(found) === slots.length);
    for (const found of ranked) found.score = total(found) * (any ? 100 ** (count(found) - 1) : 1);
    ranked.sort((a, b) => b.score - a.score);
    return any ? ranked : judged(ranked);
  }

  search.rank = { rank, hits };
})();
