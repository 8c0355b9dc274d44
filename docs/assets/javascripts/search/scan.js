/* Where a word stands in folded text. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { isDigit, isLatin } = search.letters;

  /** Whether a hit is not cut out of a longer number: 1 is not in 11. `bounded`: nor out of a Latin word. */
  function stands(text, word, start, bounded) {
    const before = text.charCodeAt(start - 1), after = text.charCodeAt(start + word.length);
    const first = word.charCodeAt(0), last = word.charCodeAt(word.length - 1);
    if (isDigit(first) && isDigit(before)) return false;
    if (isDigit(last) && isDigit(after)) return false;
    return !bounded || !((isLatin(first) && isLatin(before)) || (isLatin(last) && isLatin(after)));
  }

  /** Calls found(start) for every hit, which may answer where to go on. */
  function each(text, word, bounded, found) {
    let from = text.indexOf(word);
    while (from >= 0) {
      const next = stands(text, word, from, bounded) ? found(from) : undefined;
      from = text.indexOf(word, next ?? from + 1);
    }
  }

  /** The [start, end] of the first hits of any of the words. */
  function spans(text, words, most) {
    const found = [];
    for (const { text: word, bounded } of words) {
      each(text, word, bounded, (start) => {
        found.push([start, start + word.length]);
        return found.length < most ? start + word.length : text.length;
      });
    }
    return found.sort((a, b) => a[0] - b[0]);
  }

  search.scan = { each, spans };
})();
