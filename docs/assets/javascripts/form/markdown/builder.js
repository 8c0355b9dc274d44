/* Tokens -> a tree of elements. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { shown } = form.texts;
  const { Element, titled } = form.markdown.elements;
  const last = (list) => list[list.length - 1];

  /** What tokens say, without their marks. */
  const wordsOf = (tokens) => tokens.map((token) => {
    if (["text", "text_special", "foreign", "code_inline"].includes(token.type)) return token.content;
    if (token.type === "image") return wordsOf(token.children ?? []);
    return ["softbreak", "hardbreak"].includes(token.type) ? "\n" : "";
  }).join("");

  /** Builds one tree: `root`, whose elements know the `lines` (from, to) of their source, and in `leads` the tokens of its links. */
  class Builder {
    constructor(notes) {
      this.root = new Element("div");
      this.leads = new Map();
      this.notes = notes;
      this.open = [this.root];
      this.task = null;
    }

    built(tokens) {
      for (const token of tokens) {
        const place = last(this.open), had = place.children.length;
        this.block(token);
        const made = place.children[had];
        if (made && token.map && token.type !== "inline") made.lines ??= token.map;
      }
      this.notes.close(this.root);
      return this;
    }

    block(token) {
      const place = last(this.open);
      switch (token.type) {
        case "inline": return this.line(token);
        case "fence": case "code_block": return place.add("pre").add("code").say(token.content);
        case "hr": return place.add("hr");
        case "footnote_reference_open": return this.open.push(this.notes.open(token.meta.label));
        case "box_open": return this.open.push(titled(place, token.meta.kinds, token.meta.title));
        case "alert_open": return this.open.push(titled(place, [token.info.toLowerCase()]));
        case "bullet_list_close": case "ordered_list_close": return this.listed(this.open.pop());
        default:
      }
      if (token.hidden) return undefined;
      return token.nesting > 0 ? this.begin(token) : this.open.pop();
    }

    begin(token) {
      const given = {}, start = token.attrGet("start"), style = token.attrGet("style");
      if (start !== null) given.start = String(start);
      if (style) given.style = style;
      if (token.meta?.checked !== undefined) {
        given.class = "task";
        this.task = token.meta.checked;
      }
      this.open.push(last(this.open).add(token.tag, given));
    }

    listed(list) {
      if (list.children.some((item) => item.attributes.class === "task")) list.attributes.class = "tasks";
    }

    /** The words of a paragraph, heading, cell or title. */
    line(token) {
      let place = last(this.open);
      if (token.meta?.box) [place] = place.children;
      if (this.task !== null) {
        const [sign, words] = form.dialect.tasks[Number(this.task)];
        place.add("bdi", { class: "task-sign", role: "img", "aria-label": words }).say(sign);
        place.say(" ");
        this.task = null;
      }
      const inside = [place];
      for (const child of token.children ?? []) this.child(inside, token, child);
    }

    child(inside, token, child) {
      const place = last(inside);
      switch (child.type) {
        case "text": case "foreign": return place.say(child.content);
        case "softbreak": return place.say("\n");
        case "hardbreak": place.add("br"); return place.say("\n");
        case "code_inline": return place.add("code").say(child.content);
        case "image": return this.picture(place, token, child);
        case "footnote_ref": return this.notes.call(place, child);
        default:
      }
      if (child.nesting <= 0) return inside.pop();
      if (child.type === "link_open" && inside.some((each) => each.tag === "a")) return inside.push(place); // leads nowhere
      return inside.push(this.within(place, token, child));
    }

    within(place, token, child) {
      const element = place.add(child.tag === "s" ? "del" : child.tag);
      if (child.tag === "a") {
        for (const [name, value] of child.attrs) element.attributes[name] = shown(value);
        this.leads.set(element, [token, child]);
      }
      return element;
    }

    picture(place, token, child) {
      const element = place.add("img", { alt: wordsOf(child.children ?? []), src: shown(child.attrGet("src")) });
      const title = child.attrGet("title");
      if (title) element.attributes.title = shown(title);
      this.leads.set(element, [token, child]);
    }
  }

  form.markdown.Builder = Builder;
})();
