/* One Markdown text of evidence -> the HTML that the site will show of it, and what is wrong with it. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { markdown } = form;
  const { readable } = form.letters;
  const { slug } = form.thai;
  const ENOUGH = 5000; // mistakes of one text

  /** The anchor of a piece of evidence, by the name of its file. */
  const anchorOf = (name) => `piece-${slug(name.replace(/\.md$/, "")) || "x"}`;

  /** A text as the build reads it from a file. */
  const asRead = (text) => readable(form.texts.whole(text).replace(/^\ufeff+/, "").replace(/\r\n?/g, "\n"));

  function* enough(remarks) {
    let told = 0;
    for (const each of remarks) {
      if (told++ >= ENOUGH) return;
      yield each;
    }
  }

  const before = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const order = (a, b) =>
    a.line - b.line || a.column - b.column || before(a.code, b.code) || before(a.text, b.text) || a.warning - b.warning;

  /** Problems in the order of their places, none twice. */
  function sorted(found, first) {
    const problems = found.map(({ line, column, mistake: { code, text }, warning = false }) =>
      ({ line: line + first, column: column + 1, code, text, warning })).sort(order);
    return problems.filter((each, at) => !at || order(each, problems[at - 1]));
  }

  function grown(text, library, options, first) {
    const env = {}, tokens = markdown.parse(text, env), origin = new markdown.Origin(text);
    const built = new markdown.Builder(new markdown.Notes(env)).built(tokens);
    markdown.elements.spaced(built.root);
    const tree = new markdown.Tree(options, library, origin, env.references), root = tree.finish(built);
    const told = [...enough(markdown.remarks.remarks(tokens, env, origin)), ...tree.remarks];
    return { root, problems: sorted(told.map((each) => ({ ...each, ...origin.place(each.offset) })), first) };
  }

  /**
   * The tree of a text, and its problems [{line, column, code, text, warning}]. `anchor` is the prefix of its ids, `level`
   * that of its highest headings (3-6), `line` the number of its first line in the file; more in `Library`. Never throws
   * for what is typed. The root has no children when the text must not be shown.
   */
  markdown.tree = (typed, { anchor = "piece-x", level = 4, line = 1, ...targets } = {}) => {
    const text = asRead(typed), library = new markdown.links.Library(targets), found = markdown.limits.hazards(text);
    if (found.length) return { root: new markdown.elements.Element("div"), problems: sorted(found, line), used: [] };
    return { ...grown(text, library, { anchor, level }, line), used: [...library.used].sort() };
  };

  /** The same as HTML: {html, problems, used}, `used` being the uris of the files that the text links to or shows. */
  markdown.render = (typed, options) => {
    const { root, problems, used } = markdown.tree(typed, options);
    return { html: markdown.writer.written(root), problems, used };
  };

  Object.assign(markdown, { anchorOf, asRead });
})();
