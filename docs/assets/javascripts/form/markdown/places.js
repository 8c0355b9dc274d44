/* Where letters stand: offsets in a source, and in what Markdown took out of its lines. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { count, strip, stripEnd } = form.texts;

  /** Where words begin in the line they were cut from: most are its end. */
  function column(line, words) {
    const whole = stripEnd(line), end = stripEnd(words);
    return whole.endsWith(end) ? whole.length - end.length : Math.max(line.indexOf(strip(end)), 0);
  }

  /** How far into a row's cell, in which a bar is written \|, its words' letter `at` stands. */
  function inCell(row, begin, at) {
    let offset = 0;
    for (let i = 0; i < at; i++) offset += row.startsWith("\\|", begin + offset) ? 2 : 1;
    return offset;
  }

  /** From offsets in the words of a paragraph, heading or cell (a token) back to its source. */
  class Origin {
    constructor(text) {
      this.text = text;
      this.lines = text.split("\n");
      this.starts = [0];
      for (const line of this.lines) this.starts.push(this.starts[this.starts.length - 1] + line.length + 1);
      this.starts[this.lines.length] = text.length; // the end, for the line after the last
    }

    begins(line) { return this.starts[line]; }

    /** The offset at which the text of a line begins. */
    line(number) {
      const line = this.lines[number];
      return this.starts[number] + line.length - strip(`${line}.`).length + 1;
    }

    /** The offset in the source of an offset in a token's words. */
    of(token, at, words = token.content) {
      const first = token.map?.[0] ?? 0, cell = token.meta?.cell;
      if (cell !== undefined) return cell + inCell(this.lines[first], cell - this.starts[first], at);
      if (!token.map) return 0;
      const before = words.slice(0, at).split("\n"), number = before.length - 1, line = first + number;
      return this.starts[line] + column(this.lines[line], words.split("\n")[number]) + before[number].length;
    }

    /** {line, column} from 0 of an offset; a column counts letters. */
    place(offset) {
      let low = 0, high = this.lines.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.starts[middle] <= offset) low = middle; else high = middle - 1;
      }
      return { line: low, column: count(this.text.slice(this.starts[low], offset)) };
    }
  }

  form.markdown.Origin = Origin;
})();
