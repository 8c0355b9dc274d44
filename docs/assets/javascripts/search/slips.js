/* What was meant by a word that stands nowhere: words that differ by one or two slips of typing. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { edges } = search.edges;

  const MOST = 3; // words that may have been meant
  const PATIENCE = 60000; // places looked at

  /** How many slips are forgiven: in a short word none, since everything is near to it. */
  function allowed(word) {
    if (word.length < 4 || /^[\d.,/-]+$/.test(word)) return 0;
    return word.length < 10 ? 1 : 2;
  }

  /**
   * The parts of a text that are like a word, by at most `most` letters left out, put in, changed or
   * swapped with the next: [start, end, slips] for each end (Sellers' algorithm, with swaps).
   */
  function near(text, word, most) {
    const n = word.length, found = [];
    let before = null, last = { cost: Array.from({ length: n + 1 }, (_, i) => i), start: Array(n + 1).fill(0) };
    for (let j = 1; j <= text.length; j++) {
      const cost = [0], start = [j];
      for (let i = 1; i <= n; i++) {
        cost[i] = last.cost[i - 1] + (word[i - 1] === text[j - 1] ? 0 : 1);
        start[i] = last.start[i - 1];
        if (last.cost[i] + 1 < cost[i]) { cost[i] = last.cost[i] + 1; start[i] = last.start[i]; }
        if (cost[i - 1] + 1 < cost[i]) { cost[i] = cost[i - 1] + 1; start[i] = start[i - 1]; }
        if (before && i > 1 && word[i - 1] === text[j - 2] && word[i - 2] === text[j - 1]
          && before.cost[i - 2] + 1 < cost[i]) { cost[i] = before.cost[i - 2] + 1; start[i] = before.start[i - 2]; }
      }
      if (cost[n] <= most) found.push([start[n], j, cost[n]]);
      before = last;
      last = { cost, start };
    }
    return found;
  }

  /** Pieces of a word, of which a slip cannot have touched all. */
  function pieces(word, most) {
    const size = Math.max(2, Math.floor(word.length / (most + 1)));
    const found = [];
    for (let at = 0; at + 2 <= word.length; at += size) found.push([at, word.slice(at, at + size)]);
    return found;
  }

  /** Calls look(window) for every stretch of text around a piece of the word, or its swapped letters. */
  function windows(texts, word, most, look) {
    const sought = pieces(word, most);
    for (let i = 0; i + 1 < word.length; i++) {
      sought.push([0, word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)]);
    }
    let patience = PATIENCE;
    for (const text of texts) {
      for (const [at, piece] of sought) {
        for (let i = text.indexOf(piece); i >= 0 && patience > 0; i = text.indexOf(piece, i + 1), patience--) {
          const from = Math.max(0, i - at - most - 1);
          look(text.slice(from, i - at + word.length + most + 2));
        }
      }
    }
  }

  /** Every likely word with how often it stands there, and the least slips that make it of `word`. */
  function likely(texts, word, most) {
    const seen = new Map(), found = new Map();
    windows(texts, word, most, (window) => {
      let inside = seen.get(window);
      if (!inside) {
        inside = window.split("\n").flatMap((line) =>
          near(line, word, most).map(([start, end, slips]) => ({ text: line.slice(start, end), slips, fits: fits(line, start, end) })));
        seen.set(window, inside);
      }
      for (const each of inside) {
        const known = found.get(each.text);
        if (!known) found.set(each.text, { ...each, times: 1 });
        else { known.times++; known.fits = Math.max(known.fits, each.fits); }
      }
    });
    return [...found.values()];
  }

  const judge = new Map(); // segmenting is slow, and the same windows come again and again
  function fits(line, start, end) {
    const key = `${line}\n${start}\n${end}`;
    if (judge.size > 5000) judge.clear();
    if (!judge.has(key)) judge.set(key, edges(line, start, end).filter(Boolean).length);
    return judge.get(key);
  }

  /** The words that may have been meant, the likeliest first: few slips, whole words, often found. */
  function meant(texts, word) {
    const most = allowed(word);
    if (!most) return [];
    const order = ({ slips, fits: whole, times, text }) =>
      slips + (2 - whole) * 0.45 - Math.min(times, 200) / 2000 + Math.abs(text.length - word.length) / 1000;
    const found = likely(texts, word, most).sort((a, b) => order(a) - order(b));
    return found.filter((each) => order(each) < order(found[0]) + 0.3).slice(0, MOST).map((each) => each.text);
  }

  search.slips = { meant, near };
})();
