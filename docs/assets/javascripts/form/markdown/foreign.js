/* What evidence may not hold, or what was meant otherwise: found where Markdown reads text, so not in code. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { BLANK, WORD, matchAt, standsForHidden } = form.texts;
  const { original, know } = form.markdown.rules;
  const { address } = form.markdown.addresses;

  const HTML = `<(?:/?[A-Za-z][${WORD}:-]*(?=[${BLANK}/>]|$)|!--|![A-Za-z\\[]|\\?)`;
  const ATTRIBUTES = "(?:\\{:[^{}\\n]*\\}|\\{ *[.#][A-Za-z_](?:[^{}\\n]*[^{}\\n#])?\\}|\\{ *[A-Za-z:-]+ *=[^{}\\n]*\\})";
  const REFERENCE = "&#(?:[0-9]+|[xX][0-9A-Fa-f]+);";
  const TEMPLATE = /\{\{[^\n]{0,300}?\}\}|\{%[^\n]{0,300}?%\}|\{#[^\n]{0,300}?#\}/uy;
  const PLAIN = "(?:[^<>&@" + BLANK + ":]|&(?!#))+";
  const ADDRESS = new RegExp(`<(?:(?:https?://|mailto:)(?:[^<>&${BLANK}]|&(?!#))*|${PLAIN}@${PLAIN})>`, "uy");
  const NOTE = /\[\^[^\]\n]*\]/y, ALERT = /\[!(?:note|tip|important|warning|caution)\]/iy;
  const NAMED = new RegExp( // numbers may stand side by side
    `\\[([^\\[\\]\\n]*[^\\[\\]\\n\\p{Nd}${BLANK}][^\\[\\]\\n]*)\\](?!\\()`, "uy");
  const sticky = (source) => new RegExp(source, "uy");
  const AT = { html: sticky(HTML), attributes: sticky(ATTRIBUTES), reference: sticky(REFERENCE) };

  function push(state, silent, sort, text, at = state.pos) {
    if (!silent) {
      const token = state.push("foreign", "", 0);
      token.content = text;
      token.meta = { sort, at };
    }
    state.pos += text.length;
    return true;
  }

  /** A rule that shows what a pattern finds as it is written. */
  const found = (sort, pattern) => (state, silent) => {
    const match = matchAt(pattern, state.src, state.pos);
    return Boolean(match) && push(state, silent, sort, match[0]);
  };

  const attributes = found("attributes", AT.attributes);

  /** <https://…> and <name@…>, and no other scheme. */
  const autolink = (read) => (state, silent) => {
    const { pos } = state;
    if (!matchAt(ADDRESS, state.src, pos) || !read(state, silent)) return false;
    if (!silent) know(state.tokens[state.tokens.length - 3], { at: pos });
    return true;
  };

  /** A reference to a letter that nobody sees is none, and a mistake. */
  const entity = (read) => (state, silent) => {
    const match = matchAt(AT.reference, state.src, state.pos);
    return match && standsForHidden(match[0]) ? push(state, silent, "letter", match[0]) : read(state, silent);
  };

  /** A note that is not explained, a link or an alert that Markdown does not read. */
  function unread(state, silent) {
    const { src, pos } = state, sign = src.startsWith("![", pos) ? "![" : "[";
    if (!src.startsWith(sign, pos)) return false;
    const note = matchAt(NOTE, src, pos), alert = matchAt(ALERT, src, pos);
    if (note) return push(state, silent, "note", note[0]);
    if (alert && !pos) return push(state, silent, "alert", alert[0]);
    const end = state.md.helpers.parseLinkLabel(state, pos + sign.length - 1);
    const name = end > 0 ? matchAt(NAMED, src, end + 1) : null;
    if (name && !silent) {
      push(state, silent, "reference", sign);
      know(state.tokens[state.tokens.length - 1], { name: name[1] });
      return true;
    }
    if (end < 0 || !src.startsWith("(", end + 1)) return false;
    return push(state, silent, "link", sign, address(src, end + 2));
  }

  /** Lets a parser find what evidence may not hold, and what was meant otherwise. */
  function foreign(md) {
    const { ruler } = md.inline;
    ruler.at("autolink", autolink(original(ruler, "autolink")));
    ruler.at("entity", entity(original(ruler, "entity")));
    ruler.before("autolink", "template", found("template", TEMPLATE));
    ruler.after("autolink", "html", found("html", AT.html));
    ruler.after("html", "attributes", (state, silent) => state.src[state.pos - 1] !== "{" && attributes(state, silent));
    ruler.push("unread", unread);
  }

  const everywhere = (source) => new RegExp(source, "gu");
  const patterns = { html: everywhere(HTML), letter: everywhere(REFERENCE), attributes: everywhere(ATTRIBUTES) };
  form.markdown.foreign = { foreign, patterns };
})();
