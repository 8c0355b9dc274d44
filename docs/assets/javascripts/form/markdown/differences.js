/* Where markdown-it 14.3 and markdown-it-py, which follows 14.1, read a text otherwise: as the build has it. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { matchAt } = form.texts;
  const { original } = form.markdown.rules;

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

  /** A backslash takes a blank with it, which then is not one of the two that break a line. */
  function escapes(md) {
    const escape = original(md.inline.ruler, "escape");
    md.inline.ruler.at("escape", (state, silent) => {
      if (!state.src.startsWith("\\ ", state.pos) || state.pos + 1 >= state.posMax) return escape(state, silent);
      if (!silent) Object.assign(state.push("text_special", "", 0), { content: "\\ ", markup: "\\ ", info: "escape" });
      state.pos += 2;
      return true;
    });
  }

  /** Blanks of any kind at the edges of a paragraph are none of it. */
  function edges(md) {
    md.core.ruler.after("block", "edges", (state) => {
      for (const token of state.tokens) {
        if (token.type === "inline" && !token.meta?.box) token.content = token.content.replace(EDGES, "");
      }
    });
  }

  form.markdown.differences = (md) => [addresses, escapes, edges].forEach((each) => each(md));
})();
