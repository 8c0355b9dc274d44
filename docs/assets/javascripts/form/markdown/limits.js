/* What no evidence needs: letters that hide, structure without end, runs of text that take too long. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { count, firstHidden } = form.texts;
  const { mistake } = form.mistakes;

  const OPENER = / {0,3}(?:>|!!!|(?:[-*+]|[0-9๐-๙]{1,9}[.)])(?= +[^\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000])) ?/y;
  const RULER = /^[-*_> ]+$/;
  const isPrivate = /^\p{Co}/u;

  function hiddenLetter(letter) {
    const code = letter.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    return mistake(isPrivate.test(letter) ? "TEXT-10" : "TEXT-07", { letter: `U+${code}` });
  }

  function spread(line) {
    let out = "";
    for (const letter of line) out += letter === "\t" ? " ".repeat(4 - (count(out) % 4)) : letter;
    return out;
  }

  /** How deeply the quotes, boxes and items are nested that begin in a line. */
  function depth(text) {
    const line = text.includes("\t") ? spread(text) : text, body = line.replace(/^ +/, "");
    if (RULER.test(body)) return body.split(">").length - 1;
    let opened = 0;
    OPENER.lastIndex = 0;
    while (OPENER.test(body)) opened++;
    return opened && opened + Math.floor((line.length - body.length) / 4);
  }

  /** How many cells the table in a block has, if one is in it. */
  function cells(block) {
    const lines = block.split("\n");
    const rules = lines.filter((line) => line.includes("|") && !/[^ >|:-]/.test(line)).map((line) => line.replace(/^[ >|]+|[ >|]+$/g, ""));
    return Math.max(0, ...rules.map((rule) => rule.split("|").length)) * lines.length;
  }

  /** Problems ({line, column, mistake}) of a text that must not be rendered at all. */
  function hazards(text) {
    const { nesting, lines: most, cells: full } = form.dialect.limits, found = [], lines = text.split("\n");
    lines.forEach((line, at) => {
      const letter = firstHidden(line);
      if (letter) found.push({ line: at, column: count(line.slice(0, letter.index)), mistake: hiddenLetter(letter[0]) });
      if (depth(line) > nesting) found.push({ line: at, column: 0, mistake: mistake("MARK-15", { limit: nesting }) });
    });
    if (lines.length - 1 > most) found.push({ line: 0, column: 0, mistake: mistake("MARK-12", { limit: most }) });
    if (text.split(/\n *\n/).reduce((sum, block) => sum + cells(block), 0) > full) {
      found.push({ line: 0, column: 0, mistake: mistake("MARK-13", { limit: full }) });
    }
    return found;
  }

  /** How many brackets of a pair are open at once, at most. */
  function brackets(run, [open, close]) {
    let deepest = 0, now = 0;
    for (const sign of run) {
      if (sign === open) deepest = Math.max(deepest, ++now);
      else if (sign === close) now = Math.max(now - 1, 0);
    }
    return deepest;
  }

  /** What a run has too much of; undefined for one that can be parsed. */
  function excess(run) {
    const { run: longest, brackets: most } = form.dialect.limits;
    if (run.length > longest && count(run) > longest) return mistake("MARK-05", { limit: longest });
    if (Math.max(brackets(run, "[]"), brackets(run, "()")) > most) return mistake("MARK-06", { limit: most });
    return undefined;
  }

  /** Lets a parser leave out runs that would take it too long, and what is nested too deep: env.taken. */
  function runs(md) {
    const take = (state, token, reason) => (state.env.taken ??= []).push({ token, words: token.content, reason });
    md.core.ruler.before("inline", "long", (state) => {
      for (const token of state.tokens) {
        const reason = token.type === "inline" && excess(token.content);
        if (reason) { take(state, token, reason); token.content = ""; }
      }
    });
    md.core.ruler.after("inline", "deep", (state) => {
      for (const token of state.tokens) {
        if (token.children?.some((child) => child.level > form.dialect.limits.emphasis)) {
          take(state, token, mistake("MARK-08"));
          token.children = [];
        }
      }
    });
  }

  form.markdown.limits = { hazards, runs };
})();
