/* What is shown of a find: stretches of text as written, with what was found marked. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { fold, ending } = search.letters;
  const { spans } = search.scan;

  const MOST = 40; // hits that are marked in one text
  const AROUND = 45; // letters shown before and after a hit
  const STRETCHES = 2;

  /** [start, end] of the words in a text as written, none of them over another. */
  function marks(text, words) {
    const at = [];
    const folded = fold(text, at);
    const joined = [];
    for (const [start, end] of spans(folded, words, MOST)) {
      const last = joined[joined.length - 1];
      const until = ending(text, at, end);
      if (last && at[start] <= last[1]) last[1] = Math.max(last[1], until);
      else joined.push([at[start], until]);
    }
    return joined;
  }

  /** A text cut into [words, whether found] from `from` to `to`. */
  function cut(text, marked, from, to) {
    const found = [];
    let end = from;
    for (const [start, stop] of marked) {
      if (start < from || stop > to) continue;
      if (start > end) found.push([text.slice(end, start), false]);
      found.push([text.slice(start, stop), true]);
      end = stop;
    }
    if (to > end) found.push([text.slice(end, to), false]);
    return found.map(([words, hit]) => [words.replace(/\n/g, " · "), hit]);
  }

  /** A place near `index` where a text may be cut: at a blank if there is one, else between words. */
  function seam(text, index, step) {
    if (index <= 0) return 0;
    if (index >= text.length) return text.length;
    for (let i = index, far = 0; far < 14 && i > 0 && i < text.length; i += step, far++) {
      if (/\s/.test(text[i])) return step < 0 ? i + 1 : i;
    }
    return search.edges.seam(text, index, step);
  }

  /** The words to mark in a passage: the phrase as it was typed if it is there, rather than each word of it. */
  const shown = ({ words }) => {
    const phrases = [...words].filter((word) => word.phrase);
    return phrases.length ? phrases : [...words];
  };

  /** A heading whole, with what was found marked. */
  const whole = (text, words) => cut(text, marks(text, words), 0, text.length);

  /** The stretches of a text around the first hits; without any its beginning. */
  function stretches(text, words) {
    const marked = marks(text, words), found = [];
    let shown = 0;
    for (const [start, end] of marked) {
      if (found.length && start < shown) continue;
      if (found.length === STRETCHES) break;
      const before = Math.max(shown, seam(text, start - AROUND, -1));
      const from = start - text.slice(before, start).trimStart().length;
      shown = Math.max(end, text.slice(0, seam(text, end + AROUND, 1)).trimEnd().length);
      found.push([[from > 0 ? "… " : "", false], ...cut(text, marked, from, shown), [shown < text.length ? " …" : "", false]]);
    }
    if (found.length || !text) return found;
    const to = seam(text, 2 * AROUND, 1);
    return [[...cut(text, [], 0, to), [to < text.length ? " …" : "", false]]];
  }

  search.excerpt = { shown, whole, stretches };
})();
