/* Addresses and notes that stand under a name: in which lines, and names that are given twice. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { original } = form.markdown.rules;

  /** Keeps what the rule found, the first of a name for its links. A link takes `href` as it is, with the name in it. */
  function keep(env, known, lines) {
    const [label] = Object.keys(env.references), { href, title } = env.references[label];
    const found = { label, title, map: lines, href: Object.assign(new String(href), { label }) };
    env.references = known ?? Object.create(null);
    if (label in env.references) (env.duplicates ??= []).push(found);
    else env.references[label] = found;
  }

  function references(md) {
    const reference = original(md.block.ruler, "reference");
    md.block.ruler.at("reference", (state, start, end, silent) => {
      const { env } = state, known = env.references;
      env.references = Object.create(null);
      const found = reference(state, start, end, silent);
      if (found && !silent) keep(env, known, [start, state.line]);
      else if (known) env.references = known;
      else delete env.references;
      return found;
    }, { alt: [] });
  }

  function notes(md) {
    md.use(globalThis.markdownitFootnote);
    md.disable(["footnote_inline", "footnote_tail"]);
    const note = original(md.block.ruler, "footnote_def");
    md.block.ruler.at("footnote_def", (state, start, end, silent) => {
      const first = state.tokens.length, found = note(state, start, end, silent);
      if (found && !silent) state.tokens[first].map = [start, state.line];
      return found;
    }, { alt: ["paragraph", "reference"] });
  }

  /** The name under which a link or picture has its address; "" of one that has it beside it. */
  function named(token, attribute) {
    const address = token.attrGet(attribute);
    token.attrSet(attribute, String(address));
    return address.label ?? "";
  }

  form.markdown.names = { references, notes, named };
})();
