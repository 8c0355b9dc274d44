/* The parts of the index that are loaded, folded for scanning. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { fold } = search.letters;
  const { each } = search.scan;

  const MOST_OF = 0.6; // of a name, without which it is not meant yet

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

  /** Names, a line each: only all of a name is a hit, or most of it from its beginning. */
  class Names extends Column {
    /** Calls found(index of the text, share of a name that the word is) for each name that begins with it. */
    begin(word, found) {
      this.scan(word, (index, at) => {
        const start = this.starts[index] + at;
        if (at && this.text[start - 1] !== "\n") return;
        const end = this.text.indexOf("\n", start);
        const share = word.text.length / ((end < 0 ? this.text.length : end) - start);
        if (share >= MOST_OF) found(index, share);
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

  /** A part of the index (see macros/search/index.py for the order of its values); `called`: lists of names. */
  class Part {
    constructor(data, called) {
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
      const names = data.pages.flatMap(({ 7: passages, 8: given = {} }) => passages.map(([anchor]) => given[anchor] ?? []));
      this.names = new Names(names.map((numbers) => numbers.flatMap((number) => called[number]).join("\n")));
    }
  }

  search.corpus = { Part };
})();
