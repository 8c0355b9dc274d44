/* Files that were chosen, kept in this browser beside the draft: they are there when the page is opened again. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const BASE = "evidence-form", STORE = "files";
  const LONGEST = 30 * 24 * 60 * 60 * 1000; // ms: a machine may be others', too

  const answered = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  async function store(mode) {
    const opening = indexedDB.open(BASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const base = await answered(opening);
    return { base, files: base.transaction(STORE, mode).objectStore(STORE) };
  }

  /** [what `work` makes of the store], or nothing where the browser keeps nothing. */
  async function within(mode, work) {
    try {
      const { base, files } = await store(mode);
      const made = await answered(work(files));
      base.close();
      return [made];
    } catch {
      return [];
    }
  }

  /** Takes away what was kept long ago. */
  function prune() {
    return within("readwrite", (files) => {
      const request = files.openCursor();
      request.onsuccess = () => {
        const found = request.result;
        if (!found) return;
        if (!(found.value.at > Date.now() - LONGEST)) found.delete();
        found.continue();
      };
      return files.count(); // answered within the same transaction, which reads wait for
    });
  }

  /** The files of a draft, by its name: [{name, blob, notes, …}]. */
  class Kept {
    constructor(name) { this.name = name; }
    async read() { return (await within("readonly", (files) => files.get(this.name)))[0]?.list ?? []; }
    /** Keeps the list in the place of the one before; answers whether it is kept. */
    async keep(list) {
      const at = Date.now();
      const done = await within("readwrite", (files) => (list.length ? files.put({ at, list }, this.name) : files.delete(this.name)));
      return done.length > 0;
    }
  }

  form.keptFiles = { of: (name) => new Kept(name), prune };
})();
