/* The parser of evidence: CommonMark with what the code host adds, as macros.evidence.parser has it. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { markdown } = form;
  let made;

  function make() {
    const md = new globalThis.markdownit("commonmark", { html: false, maxNesting: form.dialect.limits.levels });
    md.normalizeLink = md.normalizeLinkText = (address) => address; // as it is written; see `links`
    md.validateLink = () => true;
    md.enable(["table", "strikethrough"]).disable(["html_block", "html_inline"]);
    markdown.differences(md);
    markdown.reading(md);
    markdown.names.references(md);
    markdown.names.notes(md);
    markdown.code(md);
    markdown.tables.tables(md);
    markdown.boxes(md);
    markdown.addresses.addresses(md);
    markdown.limits.runs(md);
    markdown.foreign.foreign(md);
    return md;
  }

  /** The tokens of a text; what the parser tells besides is put into `env`. */
  markdown.parse = (text, env) => (made ??= make()).parse(text, env);
  markdown.normalizeReference = (name) => (made ??= make()).utils.normalizeReference(name);
})();
