/* What was typed, kept in this browser alone: one draft for each address of the form. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  /** The name of the draft of an address, whatever the order of what it asks. */
  function name({ pathname, search }) {
    const asked = [...new URLSearchParams(search)].sort(([one], [other]) => (one < other ? -1 : 1));
    return `evidence-form ${pathname}?${new URLSearchParams(asked)}`;
  }

  /** A draft; a browser that keeps nothing, or is full, costs the draft and nothing else. */
  class Draft {
    constructor(address) { this.name = name(address); }
    read() {
      try {
        const kept = JSON.parse(localStorage.getItem(this.name));
        return kept && typeof kept.values === "object" && kept.values ? kept : null;
      } catch {
        return null;
      }
    }
    keep(content) {
      try {
        localStorage.setItem(this.name, JSON.stringify({ ...content, at: Date.now() }));
        return true;
      } catch {
        return false;
      }
    }
    forget() {
      try {
        localStorage.removeItem(this.name);
      } catch { /* there is none */ }
    }
  }

  form.drafts = { of: (address) => new Draft(address) };
})();
