/* Which pages have every word, and which of them come first. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});

  const USUAL_LENGTH = 400; // letters of a passage
  const OFTEN = 20; // more hits of a word in a passage count no more
  const EXAMPLE = 0.6; // of what a name says
  const LEAST = 0.1; // of the best page's score, for a page that has some of what is asked
  const BESIDE = 0.1; // of its score, for a passage that has nothing of a question but the kind of its answer
  const OTHER_YEAR = 0.4; // of its score, for a page of another year than the one that is asked for
  const LOOKED_AT = 30, JUDGED = 3; // pages, and passages of each, whose words' edges are judged

  /**
   * Hits of one alternative: passage -> {times, at, heading, name}; `heading` is where in it, or -1;
   * `name` how much of a name that people call the passage by.
   */
  function hits(parts, word) {
    const found = new Map();
    const short = word.text.length < 3; // so many hits that counting them would take long
    for (const part of parts) {
      const at = (index) => {
        const key = part.passages[index];
        if (!found.has(key)) found.set(key, { times: 0, at: -1, heading: -1, name: 0, part, index });
        return found.get(key);
      };
      part.headings.scan(word, (index, place) => { at(index).heading = place; return true; });
      part.names.begin(word, (index, share) => { at(index).name = Math.max(at(index).name, share); });
      part.texts.scan(word, (index, place) => {
        const hit = at(index);
        if (!hit.times++) hit.at = place;
        return short || hit.times >= OFTEN;
      });
    }
    return found;
  }

  /** How much a name says: all of it as much as a title; what may become one little. Whatever the page weighs. */
  function ofName({ name }, { page }) {
    return ((name === 1 ? 14 : name * 5) * (page.example ? EXAMPLE : 1)) / page.weight;
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

  /** Adds the hits of a slot to pages: page -> {slots: the alternative found of each, passages}. Answers how rare it is. */
  function collect(pages, parts, slot, number, keep) {
    const shared = (heading) => parts.reduce((sum, part) => sum + (part.shared.get(heading) ?? 0), 0);
    const rarity = new Set(), named = new Set();
    const scored = [], once = new Set();
    for (const word of slot.alternatives) {
      for (const [passage, hit] of hits(parts, word)) {
        if (!keep(passage) || (slot.number && once.has(passage))) continue; // a number is told once, by the first of its words
        rarity.add(passage.page);
        if (hit.name === 1) named.add(passage.page);
        once.add(passage);
        scored.push([passage, hit, word]);
      }
    }
    const total = parts.reduce((sum, part) => sum + part.pages.length, 0);
    const rareness = (pages) => Math.log(1 + (total - pages.size + 0.5) / (pages.size + 0.5)) + 0.2;
    const rare = rareness(rarity), ofNames = named.size ? Math.sqrt(rare * rareness(named)) : rare;
    for (const [passage, hit, word] of scored) {
      const score = word.factor * (rare * (ofHeading(hit, word, passage, shared) + ofText(hit)) + ofNames * ofName(hit, passage));
      add(pages, passage, number, word, hit, score);
    }
    return rare;
  }

  function add(pages, passage, number, word, hit, score) {
    let found = pages.get(passage.page);
    if (!found) pages.set(passage.page, (found = { page: passage.page, slots: [], passages: new Map(), score: 0 }));
    const known = found.slots[number];
    if (!known || known.factor < word.factor) found.slots[number] = word;
    if (hit.name === 1 && hit.heading < 0 && !hit.times) found.called ??= word.raw;
    let inside = found.passages.get(passage);
    if (!inside) found.passages.set(passage, (inside = { passage, score: 0, words: new Set(), best: null, worth: 0 }));
    inside.words.add(word);
    inside.score += score;
    if (score > inside.worth) Object.assign(inside, { worth: score, best: { hit, word } });
  }

  /** What a phrase is worth where it stands as it was typed: more than its words anywhere. What begins with it is called so. */
  function ofPhrase(hit, { text, factor }) {
    const heading = hit.heading < 0 ? 0 : 30 * (0.4 + 0.6 * text.length / hit.part.headings.length(hit.index));
    return (hit.heading ? factor : 1) * heading + factor * (hit.times ? 12 : 0);
  }

  /** Adds the hits of a phrase that is made of slots (their numbers); `share` of its worth counts. */
  function addPhrase(pages, parts, { phrase, numbers, share = 1 }, keep) {
    for (const [passage, hit] of hits(parts, phrase)) {
      if (!keep(passage) || (phrase.why && hit.heading)) continue; // another word that counts the same is no phrase as typed
      const score = share * (ofPhrase(hit, phrase) + phrase.factor * ofName(hit, passage));
      for (const number of numbers) add(pages, passage, number, phrase, hit, score / numbers.length);
    }
  }

  /** The worth of a page: its best passage, and a little of the others. */
  function total(found) {
    const scores = [...found.passages.values()].map((each) => each.score).sort((a, b) => b - a);
    const others = scores.slice(1, 6).reduce((sum, each) => sum + each, 0);
    return (scores[0] + 0.1 * others) * found.page.weight;
  }

  /** How much a page counts beside those of the years that are asked for. */
  function ofYears(slots) {
    const years = new Set(slots.map(({ year }) => year).filter(Boolean));
    return ({ page }) => (years.size && page.year && !years.has(page.year) ? OTHER_YEAR : 1);
  }

  /** Pages in order, the first judged once more with regard to whether hits are words or parts of words; `factor` of a page. */
  function judged(ranked, factor) {
    for (const found of ranked) found.score = total(found) * factor(found);
    ranked.sort((a, b) => b.score - a.score);
    for (const found of ranked.slice(0, LOOKED_AT)) {
      const inside = [...found.passages.values()].sort((a, b) => b.score - a.score);
      for (const each of inside.slice(0, JUDGED)) each.score *= search.edges.whole(each);
      found.score = total(found) * factor(found);
    }
    return ranked.sort((a, b) => b.score - a.score);
  }

  /**
   * Pages that have every slot, the best first; with `any`, those that have some, most slots first.
   * `phrases`: {phrase, numbers of the slots it is made of} each. `keep` says of a passage whether it may be found.
   */
  function rank(parts, slots, phrases, keep, any = false) {
    const pages = new Map();
    slots.forEach((slot, number) => collect(pages, parts, slot, number, keep));
    for (const phrase of phrases) addPhrase(pages, parts, phrase, keep);
    const count = (found) => found.slots.filter(Boolean).length;
    const ranked = [...pages.values()].filter((found) => any || count(found) === slots.length);
    if (!any) return judged(ranked, ofYears(slots));
    for (const found of ranked) found.score = total(found) * 100 ** (count(found) - 1);
    return ranked.sort((a, b) => b.score - a.score);
  }

  /**
   * Pages that have some of what a question asks, the best first. What is rare counts for more, and so
   * does a number with its word or a name.
   */
  function weigh(parts, slots, phrases, keep) {
    const pages = new Map(), soft = new Set(slots.flatMap((slot) => (slot.soft ? slot.alternatives : [])));
    const worth = slots.map((slot, number) => collect(pages, parts, slot, number, keep) * (slot.soft ? 0.5 : slot.number ? 3 : slot.named ? 2 : 1));
    for (const phrase of phrases) addPhrase(pages, parts, phrase, keep);
    const whole = worth.reduce((sum, each) => sum + each, 0);
    const ranked = [...pages.values()].filter((found) => slots.some((slot, number) => !slot.soft && found.slots[number]));
    for (const found of ranked) {
      for (const inside of found.passages.values()) if ([...inside.words].every((word) => soft.has(word))) inside.score *= BESIDE;
      found.share = worth.reduce((sum, each, number) => sum + (found.slots[number] ? each : 0), 0) / whole;
    }
    const ofYear = ofYears(slots);
    return judged(ranked, (found) => found.share * found.share * ofYear(found)).filter((found, _, [first]) => found.score >= LEAST * first.score || slots.every((slot, number) => slot.soft || found.slots[number]));
  }

  search.rank = { rank, weigh, hits };
})();
