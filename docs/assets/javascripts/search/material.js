/* An answer as Material's result list takes it: for each page its passages, in HTML. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { shown, whole, stretches } = search.excerpt;

  const PAGES = 30, PASSAGES = 10; // shown in the box; the page of search has them all
  const SHORT = 18; // letters that fit every screen on one line
  const GOOD = 0.7; // of the best passage's score: others are folded away
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const escaped = (text) => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]);
  /** Marked text as HTML, the office's words unbroken at a line's end (ICU does not know them all). */
  function html(pieces) {
    const unbroken = (text) => text.split(search.unbroken).map((part, i) => (i % 2 ? `<span class="whole">${escaped(part)}</span>` : escaped(part))).join("");
    const marked = (text) => (text.length > SHORT ? `<mark>${unbroken(text)}</mark>` : `<mark class="whole">${escaped(text)}</mark>`);
    return pieces.map(([text, hit]) => (hit ? marked(text) : unbroken(text))).join("");
  }

  /** Why a page came that does not have what was typed. */
  function reason(found) {
    const other = found.slots.find((word) => word?.why);
    if (other) return `พบ “${other.raw}” ซึ่งมีความหมายเดียวกับ “${other.why}”`;
    return found.called ? `หน้านี้มีคนเรียกว่า “${found.called}”` : "";
  }

  /** The address of a passage, which tells the page what to mark. */
  function location({ page, anchor }, found) {
    const sought = new URLSearchParams();
    for (const text of new Set(found.slots.filter(Boolean).map((word) => word.text))) sought.append("h", text);
    return `${page.address}?${sought}${anchor ? `#${encodeURIComponent(anchor)}` : ""}`;
  }

  /** What is no report of the office, told once a page; what is no evidence yet. */
  const label = (text) => `<span class="search-label">${text}</span> `;
  const ofPage = (page) => (page.example ? label("ตัวอย่าง") : "");
  const ofPassage = ({ page, first, unfinished }) => (first ? ofPage(page) : "") + (unfinished ? label("ยังไม่สมบูรณ์") : "");

  function item(found, inside, terms, score) {
    const { passage } = inside;
    const words = shown(inside);
    const text = stretches(passage.text, words).map((pieces) => `<p>${html(pieces)}</p>`).join("");
    const why = reason(found);
    return {
      location: location(passage, found), title: ofPassage(passage) + html(whole(passage.heading, words)),
      text: (why ? `<p class="search-why">${escaped(why)}</p>` : "") + text, score, terms,
    };
  }

  /** The words of a query and whether a page has them: Material names those it lacks. */
  function terms(asked, found) {
    return Object.fromEntries(asked.map((slot, number) => [slot.meant ?? slot.raw, Boolean(found.slots[number])]));
  }

  /** Material opens the result of the highest score on Enter, and folds those below the first of a page. */
  function items(asked, found, rank) {
    const inside = [...found.passages.values()].sort((a, b) => b.score - a.score).slice(0, PASSAGES);
    const has = terms(asked, found);
    const score = ({ passage, score: own }, i) => {
      if (i === 0) return PAGES - rank;
      return PAGES - rank - (i > 2 || passage.first || own < GOOD * inside[0].score ? 0.5 : 0);
    };
    const made = inside.map((each, i) => item(found, each, has, score(each, i)));
    if (!inside.some(({ passage }) => passage.first)) {
      const title = ofPage(found.page) + html([[found.page.title, false]]);
      made.push({ location: location({ page: found.page, anchor: "" }, found), title, text: "", score: 0, terms: has });
    }
    return made;
  }

  search.material = { items: ({ asked, pages }) => pages.slice(0, PAGES).map((found, rank) => items(asked, found, rank)), reason, location, PAGES };
})();
