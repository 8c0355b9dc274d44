/* Loads the index as far as a query needs it, and answers. Runs in a worker, or in a page opened from a file. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const ENOUGH = 10; // pages; with fewer found the next part is looked into
  const FIRST = 400_000; // letters that are loaded at first, some 200 kB compressed: all of most offices
  const MODULES = ["letters", "scan", "corpus", "query", "lexicon", "edges", "question", "rank", "slips", "excerpt", "engine", "material", "listing"];

  /** Where JSON begins and ends in a file of the index, which is a script that hands it over. */
  const json = (text) => JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));

  /**
   * A host for `env`: {folder, modules(names), file(name, fresh)}, the address of the index and how
   * scripts and its files are had. `send` posts a message.
   */
  search.host = (env, send) => {
    let begun, known, loading, manifest;
    const latest = { box: 0, page: 0 }; // the number of the newest question of each
    const parts = [];

    async function begin() {
      await env.modules(MODULES);
      manifest = json(await env.file("manifest.js", true));
      known = search.lexicon.known(manifest);
      search.unbroken = new RegExp(`(${manifest.unbroken.map((word) => word.replace(/[^ก-๎\w]/g, "\\$&")).join("|") || "^$"})`);
      do await load(); while (left() > 0 && loaded() + next().letters <= FIRST);
    }

    /** The beginning of all: once, and again after a failure. */
    const ready = () => (begun ??= begin().catch((error) => { begun = undefined; throw error; }));

    async function add() {
      parts.push(new search.corpus.Part(json(await env.file(next().file, false)), manifest.called));
    }

    /** Loads the next part; questions that wait for it at one time wait for the same. */
    const load = () => (loading ??= add().finally(() => { loading = undefined; }));

    const next = () => manifest.parts[parts.length];
    const left = () => manifest.parts.length - parts.length;
    const loaded = () => manifest.parts.slice(0, parts.length).reduce((sum, part) => sum + part.letters, 0);

    const answer = (query, filters, wholly) => search.engine.answer(parts, known, query, filters, wholly);

    /** Answers again and again, until there is enough or all is loaded; a newer question of the same asker (`who`: box or page) ends it. */
    async function answers(who, query, filters, all, tell) {
      const number = ++latest[who];
      await ready();
      for (;;) {
        if (number !== latest[who]) return;
        const whole = left() <= 0;
        const found = answer(query, filters, whole);
        const done = whole || (!all && found.pages.length >= ENOUGH);
        if (done || found.pages.length) tell(found, done);
        if (done) return;
        await load();
      }
    }

    async function query(text) {
      if (!text.trim()) {
        latest.box++;
        send({ type: 3, data: { items: [] } });
        send({ type: "told", query: "" });
        return;
      }
      const started = performance.now();
      await answers("box", text, {}, false, (found, done) => {
        const items = search.material.items(found);
        const took = performance.now() - started;
        send({ type: "told", query: text, way: found.way, meant: found.meant, pages: found.pages.length, shown: items.length, done, left: left(), took });
        send({ type: 3, data: { items } });
      });
    }

    async function ask({ id, query: text, filters }) {
      await answers("page", text, filters, true, (found, done) => {
        if (done) send({ type: "listed", id, ...search.listing.list(found, manifest) });
      });
    }

    async function facets(id) {
      await ready();
      const { years, sections, kinds, groups } = manifest;
      send({ type: "facets", id, years, sections, kinds, groups });
    }

    /** Takes a message: Material's 0 (set up) and 2 (query), and our own. */
    async function take({ type, data, ...rest }) {
      try {
        if (type === 0) send({ type: 1 });
        else if (type === 2) await query(data);
        else if (type === "warm") await ready();
        else if (type === "ask") await ask(rest);
        else if (type === "facets") await facets(rest.id);
      } catch (error) {
        send({ type: "failed", message: String(error) });
      }
    }
    return take;
  };
})();
