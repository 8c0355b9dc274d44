/* Boxes, !!! note "title" and what follows: the lines until a blank one, then indented ones. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { WORD } = form.texts;
  const { isCode, know } = form.markdown.rules;

  const KIND = `[${WORD}\u0e00-\u0e7f-]+`, INDENT = 4;
  const HEAD = new RegExp(`^!!! ?(${KIND}(?: +${KIND})*)(?: +"(.*?)")?[ \\t]*$`, "u");

  function head(state, line) {
    if (isCode(state, line)) return null;
    return HEAD.exec(state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]));
  }

  /** The line after a box that begins above `first`, and its lines that are not indented. */
  function extent(state, first, end) {
    const lazy = [];
    let last = first, close = true;
    for (let line = first; line < end; line++) {
      if (state.isEmpty(line)) close = false;
      else if (state.sCount[line] >= state.blkIndent + INDENT) last = line + 1;
      else if (close && state.sCount[line] >= state.blkIndent && !head(state, line)) {
        lazy.push(line);
        last = line + 1;
      } else break;
    }
    return [last, lazy];
  }

  function open(state, start, last, [, kinds, title]) {
    const opened = state.push("box_open", "div", 1);
    opened.map = [start, last];
    know(opened, { kinds: kinds.toLowerCase().split(/ +/), title });
    if (title) {
      const words = state.push("inline", "", 0);
      Object.assign(words, { content: title, map: [start, start + 1], children: [], meta: { box: true } });
    }
  }

  function box(state, start, end, silent) {
    const found = head(state, start);
    if (!found || silent) return Boolean(found);
    const { blkIndent, lineMax, parentType } = state, inside = blkIndent + INDENT;
    const [last, lazy] = extent(state, start + 1, end), counts = lazy.map((line) => state.sCount[line]);
    for (const line of lazy) state.sCount[line] = inside;
    Object.assign(state, { blkIndent: inside, lineMax: last, parentType: "box" });
    open(state, start, last, found);
    state.md.block.tokenize(state, start + 1, last);
    state.push("box_close", "div", -1);
    Object.assign(state, { blkIndent, lineMax, parentType });
    lazy.forEach((line, at) => { state.sCount[line] = counts[at]; });
    state.line = last;
    return true;
  }

  /** Lets a parser read boxes: tokens box_open (meta: kinds, title) and box_close. */
  const boxes = (md) =>
    md.block.ruler.before("fence", "box", box, { alt: ["paragraph", "reference", "blockquote", "list"] });

  form.markdown.boxes = boxes;
})();
