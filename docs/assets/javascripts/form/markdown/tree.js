/* The tree of a passage, made the house's own: links, pictures, ids, headings, tables. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { slug } = form.thai;
  const { mistake } = form.mistakes;
  const { unquote } = form.paths;
  const { figures, scrolling, aligned, unlinked } = form.markdown.elements;
  const { LinkError } = form.markdown.links;
  const { remark, target } = form.markdown.remarks;

  const HEADING = /^h([1-6])$/, OF_NOTES = new Set(["footnote-ref", "footnote-backref"]);

  /** One passage's judgement of its links; `remarks` grows while the tree is finished. */
  class Tree {
    constructor({ anchor, level }, library, origin, references) {
      Object.assign(this, { anchor, level, library, origin, references: references ?? {} });
      this.remarks = [];
      this.ids = new Map();
      this.outline = [];
      this.astray = 0;
    }

    /** Turns Markdown's tree into the house's. */
    finish({ root, leads }) {
      this.leads = leads;
      this.name(root);
      for (const [element, parent] of [...root.all()]) this.settle(element, parent);
      return root;
    }

    /** Gives every heading an id, and every id the passage's prefix. */
    name(root) {
      const seen = new Map();
      for (const [element] of root.all()) {
        const heading = HEADING.test(element.tag) ? element.words : "";
        const own = heading ? slug(heading) || "heading" : element.attributes.id;
        if (!own) continue;
        const name = `${this.anchor}--${slug(own.replaceAll(":", "-")) || "id"}`, times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        const id = times > 1 ? `${name}_${times}` : name; // slug makes no _ of its own
        if (!this.ids.has(own)) this.ids.set(own, id);
        element.attributes.id = id;
      }
    }

    settle(element, parent) {
      const { tag, attributes } = element;
      const heading = HEADING.exec(tag);
      if ((tag === "a" || tag === "img") && this.astray >= form.dialect.limits.astray) unlinked(element);
      else if (tag === "a") OF_NOTES.has(attributes.class) ? this.note(attributes) : this.link(element);
      else if (tag === "img") this.picture(element);
      else if (tag === "p") figures(element);
      else if (tag === "table") scrolling(element, parent);
      else if (tag === "th" || tag === "td") aligned(element);
      else if (heading) element.tag = `h${this.depth(Number(heading[1]))}`;
    }

    /** The page's level for a heading: none is skipped, however far the source jumps. */
    depth(level) {
      while (this.outline.length && this.outline[this.outline.length - 1] >= level) this.outline.pop();
      this.outline.push(level);
      return Math.min(this.level + this.outline.length - 1, 6);
    }

    /** Leads to a footnote or back. */
    note(attributes) {
      attributes.href = `#${this.ids.get(attributes.href.slice(1))}`;
      if ("title" in attributes) {
        attributes["aria-label"] = attributes.title;
        delete attributes.title;
      }
    }

    /** Asks the library; of a mistake tells, and gives undefined. */
    ask(element, ask) {
      try {
        return ask();
      } catch (error) {
        if (!(error instanceof LinkError)) throw error;
        if (element.tag === "a" && this.leads.get(element)[1].markup === "bare") unlinked(element);
        else this.tell(element, error.mistake);
        return undefined;
      }
    }

    get guess() { return this.astray < form.dialect.limits.guessed; }

    link(element) {
      const address = element.attributes.href;
      delete element.attributes.href;
      const found = this.ask(element, () => {
        const resolved = this.library.resolve(address, { guess: this.guess });
        return resolved.startsWith("#") ? this.own(resolved.slice(1)) : resolved;
      });
      if (found !== undefined) element.attributes.href = found;
      if (found?.includes("//")) element.attributes.rel = "noopener nofollow";
    }

    /** The id of this passage that a link within it means. */
    own(name) {
      const found = this.ids.get(name) ?? this.ids.get(slug(unquote(name)));
      if (!found) throw new LinkError("LINK-12", { name });
      return `#${found}`;
    }

    picture(element) {
      const { attributes } = element;
      const found = this.ask(element, () => this.library.resolve(attributes.src, { picture: true, guess: this.guess }));
      if (found === undefined) delete attributes.src; else attributes.src = found;
      const size = this.library.size(attributes.src ?? "");
      if (size) [attributes.width, attributes.height] = size.map(String);
      attributes.loading = "lazy";
      if (!attributes.alt) this.tell(element, mistake("MARK-17"), true);
    }

    /** Tells of a link or picture, where its address stands: beside it, or under its name. */
    tell(element, found, warning = false) {
      const [token, { meta }] = this.leads.get(element), label = meta.label ?? "";
      if (label.startsWith("^")) return; // a note with a blank in its name, which `remarks` tells of
      const reference = this.references[label];
      const offset = reference ? target(label, reference.map, this.origin) : this.origin.of(token, meta.at ?? 0);
      this.remarks.push(remark(offset, found, warning));
      this.astray += warning ? 0 : 1;
    }
  }

  form.markdown.Tree = Tree;
})();
