/* The text that is made of what was typed, and the file that it is: {file, text, …}. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const folder = (place) => (place.indicator ? place.folder : place.year.folder);

  /** The item of an indicator in the year's file; `line` is where the file has it. */
  function result(now, { place, start }) {
    return { file: place.year.data, text: form.writing.result(place.indicator?.id ?? "", now, start.kept), fragment: true, line: start.line };
  }

  function summary(now, { place, listed }) {
    return { file: `${folder(place)}/summary.md`, text: form.writing.summary(now), exists: listed.summary };
  }

  /** A piece, with its review where nothing was changed. */
  function evidence(now, { place, start, listed, own }) {
    const review = start.review && same(now, start.values) ? start.review : {};
    const name = own ?? form.handing.free(listed.pieces.map(([each]) => each));
    return { file: `${folder(place)}/${name}`, text: form.writing.evidence(now, review), exists: Boolean(start.exists) };
  }

  form.products = { evidence, summary, result };
})();
