/* Tables: where each cell stands, and what would be lost of a row longer than its head. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { original, know } = form.markdown.rules;
  const { strip, stripEnd } = form.texts;

  /** A line that stands under a table's head. */
  const RULE = /[ >]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?/;

  /** [offset, words as they are written] of the cells of a table's row; \| parts none. */
  function cells(row) {
    const parts = [];
    let begin = 0;
    for (const { 0: sign, index } of row.matchAll(/\\?\|/g)) {
      if (sign !== "|") continue;
      parts.push([begin, row.slice(begin, index)]);
      begin = index + 1;
    }
    parts.push([begin, row.slice(begin)]);
    const blank = (part) => !strip(part[1]);
    return parts
      .filter((part, at) => !(blank(part) && (at === 0 || at === parts.length - 1)))
      .map(([at, text]) => [at + text.length - strip(`${text}.`).length + 1, text]);
  }

  /** Gives the words of each cell their place, and a row those of its cells that have no head. */
  function locate(state, tokens) {
    let written = [], line = 0, begin = 0, at = 0, columns = 0;
    for (const token of tokens) {
      if (token.type === "tr_open") {
        [line] = token.map;
        begin = state.bMarks[line] + state.tShift[line];
        at = 0;
        written = cells(stripEnd(state.src.slice(begin, state.eMarks[line])));
        columns ||= written.length;
        const more = written.slice(columns).find(([, text]) => strip(text));
        if (more) know(token, { more: begin + more[0], cells: written.length, columns });
      } else if (token.type === "inline") {
        token.map = [line, line + 1];
        if (at < written.length) know(token, { cell: begin + written[at][0] });
        at++;
      }
    }
  }

  /** Lets a parser read tables. */
  function tables(md) {
    const table = original(md.block.ruler, "table");
    md.block.ruler.at("table", (state, start, end, silent) => {
      const first = state.tokens.length;
      const found = state.asWritten(() => table(state, start, end, silent));
      if (found && !silent) locate(state, state.tokens.slice(first));
      return found;
    }, { alt: ["paragraph", "reference"] });
  }

  form.markdown.tables = { RULE, cells, tables };
})();
