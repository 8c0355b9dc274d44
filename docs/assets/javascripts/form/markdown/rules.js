/* What the parser's rules share: the rules that markdown-it came with, and what tokens know. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const markdown = (form.markdown ??= {});

  /** A rule of a ruler by its name, to be asked by the one that takes its place. */
  const original = (ruler, name) => ruler.__rules__[ruler.__find__(name)].fn;
  /** Tells a token more of itself. */
  const know = (token, more) => { token.meta = { ...token.meta, ...more }; };
  const isCode = (state, line) => state.sCount[line] - state.blkIndent >= 4;

  markdown.rules = { original, know, isCode };
})();
