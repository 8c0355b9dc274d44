/* Where a word stands in folded text. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { isDigit, isLatin } = search.letters;

  const POINT = 46, COMMA = 44;

  /** Whether a number goes on at `index`, in the direction of `step`: with a digit, or one behind a point. */
  function goesOn(text, index, step) {
    const c = text.charCodeAt(index);
    return isDigit(c) || ((c === POINT || c === COMMA) && isDigit(text.charCodeAt(index + step)));
  }

  /** Whether a hit is not cut out of a longer number: 1 is not in 11 nor in 1.2. `bounded`: nor out of a Latin word. */
  function stands(text, word, start, bounded) {
    const end = start + word.length, first = word.charCodeAt(0), last = word.charCodeAt(word.length - 1);
    if (isDigit(first) && goesOn(text, start - 1, -1)) return false;
    if (isDigit(last) && goesOn(text, end, 1)) return false;
    const before = text.charCodeAt(start - 1), after = text.charCodeAt(end);
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
