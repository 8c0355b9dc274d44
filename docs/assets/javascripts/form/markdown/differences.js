/* Where markdown-it 14.3 and markdown-it-py, which follows 14.1, read a text otherwise: as the build has it. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { matchAt } = form.texts;

  const BLANK = "[\\t-\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";
  const EDGES = new RegExp(`^${BLANK}|${BLANK}$`, "g");
  const ADDRESS = /(?:[^\\ \x00-\x1f\x7f]|\\[^ ])*/y;

  /** No address goes on at a backslash before a blank. */
  function addresses(md) {
    const { parseLinkDestination } = md.helpers;
    md.helpers.parseLinkDestination = (text, start, max) => {
      matchAt(ADDRESS, text, start);
      const blank = text[start] !== "<" && text.startsWith("\\ ", ADDRESS.lastIndex);
      return parseLinkDestination(text, start, blank ? Math.min(ADDRESS.lastIndex, max) : max);
    };
  }

  /** Blanks of any kind at the edges of a paragraph are none of it. */
  function edges(md) {
    md.core.ruler.after("block", "edges", (state) => {
      for (const token of state.tokens) {
        if (token.type === "inline" && !token.meta?.box) token.content = token.content.replace(EDGES, "");
      }
    });
  }

  form.markdown.differences = (md) => [addresses, edges].forEach((each) => each(md));
})();
