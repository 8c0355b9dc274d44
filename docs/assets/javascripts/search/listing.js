/* An answer as the page of search shows it: every find under the section it belongs to. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { shown: sought, whole, stretches } = search.excerpt;

  /** The finds of a page: one for what is no evidence, one for each piece of evidence. */
  function finds(found) {
    const made = new Map();
    const inside = [...found.passages.values()].sort((a, b) => b.score - a.score);
    for (const each of inside) {
      const piece = each.passage.kind ? each.passage.anchor.split("--")[0] : "";
      const known = made.get(piece);
      if (known) known.more++;
      else made.set(piece, { found, inside: each, more: 0, score: each.score * found.page.weight });
    }
    return [...made.values()];
  }

  function shown({ found, inside, more }, { kinds, groups }) {
    const { passage } = inside, { page } = found, words = sought(inside);
    const isPage = passage.first || passage.heading === page.title;
    return {
      address: search.material.location(passage, found),
      title: whole(passage.heading || page.title, words),
      place: isPage ? "" : page.title,
      text: stretches(passage.text, words),
      why: search.material.reason(found),
      example: page.example, unfinished: passage.unfinished, more,
      facts: [kinds[passage.kind], groups[passage.group], page.year ? `ปีงบประมาณ ${page.year}` : ""].filter(Boolean),
      year: page.year, section: passage.kind ? "evidence" : page.section,
    };
  }

  /** {way, meant, total, sections: [{name, finds}]}, the sections in the manifest's order. */
  function list({ way, meant, pages }, manifest) {
    const all = pages.flatMap(finds).sort((a, b) => b.score - a.score).map((each) => shown(each, manifest));
    const sections = Object.entries(manifest.sections)
      .map(([id, name]) => ({ id, name, finds: all.filter((each) => each.section === id) }))
      .filter((section) => section.finds.length);
    return { way, meant, total: all.length, sections };
  }

  search.listing = { list };
})();
