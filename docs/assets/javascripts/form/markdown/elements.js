/* A tree of elements that is no document: what a text becomes, before it is written or shown. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { strip } = form.texts;

  const BLOCKS = new Set(["blockquote", "div", "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li",
    "ol", "p", "pre", "table", "tbody", "td", "th", "thead", "tr", "ul"]);
  const SIDES = { "text-align:right": "right", "text-align:center": "center" };

  /** An element with the words before its first child, and those that follow it. */
  class Element {
    constructor(tag, attributes = {}) {
      Object.assign(this, { tag, attributes, text: "", tail: "", children: [] });
    }

    add(tag, attributes) {
      const made = new Element(tag, attributes);
      this.children.push(made);
      return made;
    }

    /** Adds words after what stands in it. */
    say(words) {
      const last = this.children[this.children.length - 1];
      if (last) last.tail += words; else this.text += words;
    }

    /** It and everything in it, each with what it stands in. */
    * all(parent = null) {
      yield [this, parent];
      for (const child of this.children) yield* child.all(this);
    }

    get words() {
      return this.text + this.children.map((child) => child.words + child.tail).join("");
    }
  }

  /** Puts blocks on lines of their own. */
  function spaced(element) {
    if (BLOCKS.has(element.tag) && element.tag !== "pre") {
      if (!strip(element.text) && BLOCKS.has(element.children[0]?.tag)) element.text = "\n";
      for (const child of element.children) if (BLOCKS.has(child.tag)) spaced(child);
    }
    if (!strip(element.tail)) element.tail = "\n";
  }

  /** A new box in an element, of a kind that is known; "" is no title. */
  function titled(place, kinds, title) {
    const [kind, words] = form.dialect.boxes[kinds[0]] ?? ["note", kinds.join(" ")];
    const box = place.add("div", { class: `admonition ${kind}` });
    if (title !== "") box.add("p", { class: "admonition-title" }).say(title ? "" : words);
    return box;
  }

  /** Gives the pictures of a paragraph that holds nothing else captions of their own. */
  function figures(paragraph) {
    const pictures = paragraph.children;
    const said = paragraph.text + pictures.map((each) => each.tail).join("");
    if (!pictures.length || pictures.some((each) => each.tag !== "img") || strip(said)) return;
    Object.assign(paragraph, { tag: "div", text: "", children: [] });
    for (const picture of pictures) {
      const figure = paragraph.add("figure", { class: "evidence-picture" });
      picture.tail = "";
      figure.children.push(picture);
      figure.add("figcaption").say(picture.attributes.title || picture.attributes.alt);
    }
  }

  /** Lets a wide table scroll by itself, by keyboard too. */
  function scrolling(table, above) {
    const box = new Element("div", { class: "evidence-scroll", tabindex: "0", role: "group", "aria-label": form.dialect.table });
    table.attributes.class = "evidence-table";
    box.tail = table.tail;
    table.tail = "";
    above.children[above.children.indexOf(table)] = box;
    box.children.push(table);
  }

  /** Says alignment by a class; heads are of columns. */
  function aligned(cell) {
    const side = SIDES[cell.attributes.style];
    delete cell.attributes.style;
    if (side) cell.attributes.class = side;
    if (cell.tag === "th") cell.attributes.scope = "col";
  }

  /** Keeps a link's words only. */
  const unlinked = (element) => Object.assign(element, { tag: "span", attributes: {} });

  form.markdown.elements = { Element, spaced, titled, figures, scrolling, aligned, unlinked };
})();
