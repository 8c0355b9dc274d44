/* The parts of the index that are loaded, folded for scanning. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { fold } = search.letters;
  const { each } = search.scan;

  /** Texts in one long one, so that one scan reads them all; `starts` tells where each begins. */
  class Column {
    constructor(texts) {
      const folded = texts.map((text) => fold(text));
      this.starts = new Uint32Array(folded.length + 1);
      folded.forEach((text, i) => { this.starts[i + 1] = this.starts[i] + text.length + 1; });
      this.text = folded.join("\n");
    }

    length(index) { return this.starts[index + 1] - this.starts[index] - 1; }

    /** Calls found(index of the text, place in it) for each hit; the answer true skips to the next text. */
    scan({ text: word, bounded }, found) {
      let index = 0;
      each(this.text, word, bounded, (start) => {
        while (this.starts[index + 1] <= start) index++;
        return found(index, start - this.starts[index]) ? this.starts[index + 1] : undefined;
      });
    }
  }

  function page([address, title, section, year, group, weight, example, passages]) {
    return { address, title, section, year, group, weight, example: Boolean(example), passages: passages.length };
  }

  function passage(page, first, [anchor, heading, text, kind = "", group = "", unfinished = 0]) {
    return { page, first, anchor, heading: first ? page.title : heading, text, kind,
      group: group || page.group, unfinished: Boolean(unfinished) };
  }

  /** A part of the index (see macros/search/index.py for the order of its values). */
  class Part {
    constructor(data) {
      this.passages = [];
      this.pages = data.pages.map((written) => {
        const made = page(written);
        written[7].forEach((each, i) => this.passages.push(passage(made, i === 0, each)));
        return made;
      });
      this.shared = new Map(); // heading -> in how many passages
      for (const { heading } of this.passages) this.shared.set(heading, (this.shared.get(heading) ?? 0) + 1);
      this.headings = new Column(this.passages.map((each) => each.heading));
      this.texts = new Column(this.passages.map((each) => each.text));
    }
  }

  search.corpus = { Part };
})();
