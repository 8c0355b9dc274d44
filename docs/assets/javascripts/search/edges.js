/* Whether a hit is a word of its own, by the browser's own knowledge of Thai words. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { fold } = search.letters;

  const BOUND = /[\u0e30-\u0e3a\u0e45-\u0e4e]/; // letters that begin no word, though a window may cut before one
  const AROUND = 30; // letters that are enough to know a word by
  const segmenter = Intl.Segmenter ? new Intl.Segmenter("th", { granularity: "word" }) : null;

  /** The folded words of a text. */
  const words = (text) => segmenter
    ? [...segmenter.segment(text)].filter((each) => each.isWordLike).map((each) => each.segment)
    : [];

  /** Where words begin and end in a text; without knowledge of Thai words, where it does itself. */
  const borders = (text) => [...(segmenter ? segmenter.segment(text) : [])].map((each) => each.index).concat(0, text.length);

  /** Whether [start, end] of a text begin and end where words do. */
  function edges(text, start, end) {
    if (!segmenter) return [true, true];
    const from = Math.max(0, start - AROUND), window = text.slice(from, end + AROUND);
    let begins = start === 0, ends = end === text.length;
    for (const { index } of segmenter.segment(window)) {
      if (from + index === start) begins = true;
      if (from + index === end) ends = true;
    }
    return [begins, ends];
  }

  /** The end of a word that is nearest to a place in a text, on the side of `step` (-1, 1) if there is one near. */
  function seam(text, index, step) {
    if (!segmenter) return index;
    const from = Math.max(0, index - AROUND), window = text.slice(from, index + AROUND);
    const ends = [...segmenter.segment(window)].map((each) => from + each.index + each.segment.length);
    if (from + window.length < text.length) ends.pop(); // there the window ends, not a word
    const beyond = ends.filter((end) => (step < 0 ? end <= index : end >= index) && !BOUND.test(text[end] ?? ""));
    return (step < 0 ? beyond.at(-1) : beyond[0]) ?? index;
  }

  /** How far a passage's best hit is a word, from 0.4 to 1. */
  function whole({ passage, best }) {
    const { hit, word } = best;
    if (hit.name === 1) return 1;
    const text = hit.heading >= 0 ? passage.heading : passage.text;
    const at = [];
    fold(text, at);
    const start = hit.heading >= 0 ? hit.heading : hit.at;
    const [begins, ends] = edges(text, at[start], at[start + word.text.length] ?? text.length);
    return (begins ? 1 : 0.55) * (ends ? 1 : 0.75);
  }

  search.edges = { borders, edges, words, seam, whole };
})();
