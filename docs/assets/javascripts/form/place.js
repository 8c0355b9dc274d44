/* Which office, year and indicator a text is for, and what the site knows of them. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const root = new URL("../../../", document.currentScript.src);
  const PIECE = /^docs\/(?:([a-z-]+)\/)?sar\/(\d+)\/([^/]+)\/([^/]+)$/;
  const NONE = { pieces: [], supporting: [], files: [], summary: false, criteria: {} };
  const loaded = new Map();

  /** A script of the site's data; one that is not there leaves things unknown. */
  function load(name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve) => {
        const address = new URL(`form/${name.split("/").map(encodeURIComponent).join("/")}`, root);
        document.head.append(Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: resolve }));
      }));
    }
    return loaded.get(name);
  }

  /** What an address asks for: {form, office, year, indicator, piece, …}. */
  function asked(search) {
    const given = Object.fromEntries(new URLSearchParams(search));
    const [, office, year, indicator, piece] = PIECE.exec(given.piece ?? "") ?? [];
    const named = piece ? { office: office ?? "", year, indicator, own: piece } : {};
    return { form: "evidence", office: "", ...given, ...named };
  }

  class Place {
    constructor({ office, year, indicator }) {
      const { offices } = form.data;
      this.office = offices.find((each) => each.id === office) ?? offices[0];
      const { years, current } = this.office;
      this.year = years.find((each) => String(each.year) === year) ?? years.find((each) => each.year === current) ?? years[0];
      this.indicator = this.year?.indicators.find((each) => each.id === indicator);
    }
    get key() { return `${this.office.id ? `${this.office.id}/` : ""}${this.year.year}/${this.indicator.id}`; }
    get folder() { return `${this.year.folder}/${this.indicator.id}`; }
    /** What stands in the indicator's folder, and what it is judged by: {pieces, supporting, files, summary, criteria}. */
    async listed() {
      if (this.indicator) await load(`${this.key}.js`);
      this.known = { ...NONE, ...(this.indicator && form.listed?.[this.key]) };
      return this.known;
    }
    /** The texts of what stands there, to be edited. */
    async texts() {
      await load(`${this.key}.text.js`);
      return form.published?.[this.key] ?? { pieces: {}, summary: {}, result: { values: {}, kept: {}, line: 0 } };
    }
    /** What may be chosen for a field: [[id, words]]; criteria are of the consideration that was chosen around them. */
    choices(of, within = {}) {
      const { year, office, indicator, known = NONE } = this;
      if (of === "kind") return office.kinds;
      if (of === "position") return office.positions;
      if (of === "indicator") return year.indicators.filter((each) => each !== indicator).map(({ id, label }) => [id, label]);
      if (of === "consideration") return (indicator?.considerations ?? []).map(([id, words]) => [id, words]);
      if (of === "criterion") return within.consideration === "" ? [] : known.criteria[within.consideration ?? ""] ?? [];
      if (of === "piece") return [...new Map([...known.supporting, ...known.pieces].map(([name, title]) => [name, title]))];
      return { group: year.groups, level: year.levels, party: year.parties }[of] ?? [];
    }
    /** Whose evidence of the indicator, or of a consideration of it, is likely to be. */
    owner(consideration) {
      const answering = this.indicator?.considerations.find(([id]) => id === consideration)?.[2] ?? [];
      return answering[0] ?? this.indicator?.groups[0] ?? "";
    }
  }

  form.place = { asked, Place };
})();
