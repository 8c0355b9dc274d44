/* Marks on a page what a search led to it for (?h=…), whatever elements the words run through. */
(() => {
  "use strict";
  const { letters, scan } = globalThis.manualSearch;
  const MOST = 300; // marks on a page
  const BLOCKS = "p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, summary, figcaption, pre, div";
  const NEVER = "script, style, svg, .headerlink, [aria-hidden=true], .md-content__button";

  const article = document.querySelector("article.md-content__inner");
  const sought = new URLSearchParams(location.search).getAll("h").map((text) => ({ text: letters.fold(text) })).filter(({ text }) => text);
  if (!article || !sought.length) return;

  /** The texts of the article, those of one block together. */
  function blocks() {
    const found = new Map();
    const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      if (!node.data.trim() || node.parentElement.closest(NEVER)) continue;
      const block = node.parentElement.closest(BLOCKS) ?? article;
      found.set(block, [...(found.get(block) ?? []), node]);
    }
    return found.values();
  }

  /** Marks [start, end] of the joined texts of nodes. */
  function mark(nodes, start, end) {
    let at = 0;
    const parts = [];
    for (const node of nodes) {
      const from = Math.max(start - at, 0), to = Math.min(end - at, node.data.length);
      if (from < to) parts.push([node, from, to]);
      at += node.data.length;
    }
    for (const [node, from, to] of parts.reverse()) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      range.surroundContents(Object.assign(document.createElement("mark"), { className: "search-hit" }));
    }
  }

  let left = MOST;
  for (const nodes of blocks()) {
    const text = nodes.map((node) => node.data).join(""), at = [];
    const folded = letters.fold(text, at);
    let begun = Infinity; // from the end, so that what is still to be marked keeps its place
    for (const [start, end] of scan.spans(folded, sought, Math.min(left, 50)).reverse()) {
      if (end > begun) continue;
      mark(nodes, at[start], letters.ending(text, at, end));
      begun = start;
      left--;
    }
    if (left <= 0) break;
  }
  const first = article.querySelector("mark.search-hit");
  first?.closest("details")?.setAttribute("open", "");
  if (first && !location.hash) first.scrollIntoView({ block: "center" });
})();
