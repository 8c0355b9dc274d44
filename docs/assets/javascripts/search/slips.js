/* What was meant by a word that stands nowhere: words that differ by one or two slips of typing. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { edges } = search.edges;

  const MOST = 3; // words that may have been meant
  const PATIENCE = 20_000; // places looked at
  const SAMPLE = 6; // texts in which is counted how rare a piece of a word is

  /** How many slips are forgiven: in a short word none, since everything is near to it. */
  function allowed(word) {
    if (word.length < 4 || word.length > 100 || /^[\d.,/-]+$/.test(word)) return 0;
    return word.length < 10 ? 1 : 2;
  }

  /**
   * The parts of a text that are like a word, by at most `most` letters left out, put in, changed or
   * swapped with the next: [start, end, slips] for each end (Sellers' algorithm, with swaps). A column
   * holds for each beginning of the word the slips it takes here, and where in the text it began.
   */
  function near(text, word, most) {
    const n = word.length, found = [];
    const column = () => ({ cost: new Uint8Array(n + 1), start: new Uint8Array(n + 1) });
    let before = column(), last = column(), now = column();
    for (let i = 0; i <= n; i++) last.cost[i] = i;
    for (let j = 1; j <= text.length; j++) {
      now.cost[0] = 0;
      now.start[0] = j;
      for (let i = 1; i <= n; i++) step(text, word, j, i, before, last, now);
      if (now.cost[n] <= most) found.push([now.start[n], j, now.cost[n]]);
      [before, last, now] = [last, now, before];
    }
    return found;
  }

  function step(text, word, j, i, before, last, now) {
    const same = word.charCodeAt(i - 1) === text.charCodeAt(j - 1);
    let cost = last.cost[i - 1] + (same ? 0 : 1), start = last.start[i - 1];
    if (last.cost[i] + 1 < cost) { cost = last.cost[i] + 1; start = last.start[i]; }
    if (now.cost[i - 1] + 1 < cost) { cost = now.cost[i - 1] + 1; start = now.start[i - 1]; }
    if (!same && i > 1 && j > 1 && word.charCodeAt(i - 1) === text.charCodeAt(j - 2)
      && word.charCodeAt(i - 2) === text.charCodeAt(j - 1) && before.cost[i - 2] + 1 < cost) {
      cost = before.cost[i - 2] + 1;
      start = before.start[i - 2];
    }
    now.cost[i] = cost;
    now.start[i] = start;
  }

  /** Pieces of a word, of which a slip cannot have touched all. */
  function pieces(word, most) {
    const size = Math.max(2, Math.floor(word.length / (most + 1)));
    const found = [];
    for (let at = 0; at + 2 <= word.length; at += size) found.push([at, word.slice(at, at + size)]);
    return found;
  }

  /** The word's pieces, and the word with the letters swapped that lie between two of them, the rare first. */
  function sought(texts, word, most) {
    const found = pieces(word, most);
    for (const [at] of found.slice(1)) {
      found.push([0, word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1)]);
    }
    const sample = texts.slice(0, SAMPLE);
    const often = (piece) => sample.reduce((sum, text) => sum + text.split(piece).length - 1, 0);
    return found.map(([at, piece]) => ({ at, piece, often: often(piece) })).sort((a, b) => a.often - b.often);
  }

  /** Calls look(window) for stretches of text around what is sought: all of what is rare, some of the rest. */
  function windows(texts, word, most, look) {
    let patience = PATIENCE;
    for (const { at, piece } of sought(texts, word, most)) {
      for (const text of texts) {
        for (let i = text.indexOf(piece); i >= 0 && patience > 0; i = text.indexOf(piece, i + piece.length), patience--) {
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

  /** The words that may have been meant, the likeliest first: few slips (at most `limit`), whole words, often found. */
  function meant(texts, word, limit = 2) {
    const most = Math.min(limit, allowed(word));
    if (!most) return [];
    const order = ({ slips, fits: whole, times, text }) =>
      slips + (2 - whole) * 0.45 - Math.min(times, 200) / 2000 + Math.abs(text.length - word.length) / 1000;
    const found = likely(texts, word, most).sort((a, b) => order(a) - order(b));
    return found.filter((each) => order(each) < order(found[0]) + 0.3).slice(0, MOST).map((each) => each.text);
  }

  search.slips = { meant, near };
})();
