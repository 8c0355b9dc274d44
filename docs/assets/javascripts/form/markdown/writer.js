/* The HTML of a tree: every letter that HTML knows is escaped, as the build's sanitizer writes it. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { BLANK } = form.texts;
  const { normalized } = form.letters;

  const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;", '"': "&quot;" };
  const VOID = new Set(["br", "hr", "img"]), SEEN = new RegExp(`[^${BLANK}\u200b-\u200f\u2060\ufeff]`);
  const text = (words) => words.replace(/[&<>\xa0]/g, (sign) => SIGNS[sign]);
  const value = (words) => words.replace(/[&<>\xa0"]/g, (sign) => SIGNS[sign]);

  const inside = (element) => text(element.text) + element.children.map((each) => whole(each) + text(each.tail)).join("");

  function whole(element) {
    const { tag, attributes } = element;
    if (tag === "span") return inside(element); // what is left of a link
    const given = Object.keys(attributes).sort().map((name) => ` ${name}="${value(attributes[name])}"`).join("");
    return `<${tag}${given}>${VOID.has(tag) ? "" : `${inside(element)}</${tag}>`}`;
  }

  /** Whether there is anything to see in a tree. */
  function visible(root) {
    for (const [element] of root.all()) {
      if (element.tag === "img" || element.tag === "hr" || SEEN.test(element.text)) return true;
      if (element !== root && SEEN.test(element.tail)) return true;
    }
    return false;
  }

  /** The HTML of what stands in a tree; its words as they should be typed. */
  const written = (root) =>
    (visible(root) ? form.texts.strip(inside(root)).replace(/[^<>]+/g, normalized) : "");

  form.markdown.writer = { visible, written };
})();
