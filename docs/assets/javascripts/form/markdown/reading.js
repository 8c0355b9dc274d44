/* How lines and words are read where CommonMark knows no Thai, nor tasks and alerts of the code host. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { toArabic } = form.thai;
  const { know, isCode } = form.markdown.rules;

  const NUMBERED = /^[ \t>]*(?:(?:[-*+]|[0-9๐-๙]{1,9}[.)])[ \t]+)*[0-9๐-๙]{1,9}(?=[.)](?:[ \t]|$))/gm;
  const THAI = /[\u0e00-\u0e7f]/;
  const TEXT = /[^\n!#$%&*+\-:<=>@[\\\]^_`{}~w]+/y; // w begins www.
  const ALERTS = new Set(["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]);

  /** Lines whose items are numbered with Arabic digits; what is taken out of them is not. */
  const lines = (State) => class extends State {
    constructor(src, ...rest) {
      super(src.replace(NUMBERED, toArabic), ...rest);
      this.read = this.src;
      this.written = src;
    }

    asWritten(act) {
      this.src = this.written;
      try { return act(); } finally { this.src = this.read; }
    }

    getLines(...range) {
      return this.asWritten(() => super.getLines(...range));
    }
  };

  /** Words of a paragraph, in which Thai makes ** look at blanks alone. */
  const wordsOf = (State) => class extends State {
    scanDelims(start, splits) {
      const found = super.scanDelims(start, splits);
      this.thai ??= THAI.test(this.src);
      if (!splits || !this.thai) return found;
      const end = start + found.length, { isWhiteSpace } = this.md.utils;
      const before = start ? this.src.charCodeAt(start - 1) : 32, after = end < this.posMax ? this.src.charCodeAt(end) : 32;
      return { can_open: !isWhiteSpace(after), can_close: !isWhiteSpace(before), length: found.length };
    }
  };

  function text(state, silent) {
    TEXT.lastIndex = state.pos;
    const found = TEXT.exec(state.src);
    if (!found) return false;
    const end = Math.min(TEXT.lastIndex, state.posMax);
    if (end === state.pos) return false;
    if (!silent) state.pending += state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  }

  /** Whether the item that begins in a line is a task, done or not; undefined for others. */
  function checked(state, line) {
    const at = state.bMarks[line] + state.tShift[line], max = state.eMarks[line];
    if (at + 4 > max || isCode(state, line)) return undefined;
    const found = /^\[([ xX])\][ \t]/.exec(state.src.slice(at, at + 4));
    return found ? found[1] !== " " : undefined;
  }

  function task(state, line, item, read) {
    const done = checked(state, line), begin = state.bMarks[line];
    if (done === undefined) return read();
    know(item, { checked: done });
    state.bMarks[line] += state.tShift[line] + 4;
    state.tShift[line] = 0;
    read();
    state.bMarks[line] = begin;
  }

  function alert(state, line, end, quote, read) {
    const head = state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]).replace(/[ \t]+$/, "");
    const kind = head.startsWith("[!") && head.endsWith("]") ? head.slice(2, -1).toUpperCase() : "";
    if (line >= end || !ALERTS.has(kind)) return read(line);
    quote.type = "alert_open";
    quote.info = kind;
    if (line + 1 < end) read(line + 1);
    else state.line = end;
  }

  /** Lets a parser read so. */
  function reading(md) {
    md.block.State = lines(md.block.State);
    md.inline.State = wordsOf(md.inline.State);
    md.inline.ruler.at("text", text);
    const { tokenize } = md.block;
    md.block.tokenize = (state, line, end) => {
      const last = state.tokens[state.tokens.length - 1];
      const begins = last?.map?.[0] === line && !last.meta;
      const read = (from = line) => tokenize.call(md.block, state, from, end);
      if (begins && last.type === "list_item_open") task(state, line, last, read);
      else if (begins && last.type === "blockquote_open") alert(state, line, end, last, read);
      else read();
    };
  }

  form.markdown.reading = reading;
})();
