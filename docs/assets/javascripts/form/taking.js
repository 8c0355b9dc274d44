/* What is published of a text, taken up to be edited. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  /** Values as fields hold them: days in parts, nothing where nothing is. */
  function held(fields, given) {
    return Object.fromEntries(Object.entries(fields).map(([name, { field }]) => {
      const value = given[name];
      return [name, field.kind === "day" && typeof value === "string" ? form.days.parts(value) : value];
    }));
  }

  function piece(texts, asked, fields) {
    const own = texts.pieces[asked.own];
    if (!own) return { lost: form.mistakes.mistake("PAGE-66", { path: asked.piece }).text };
    const review = Object.fromEntries(form.data.review.flatMap((key) => (own.values[key] ? [[key, own.values[key]]] : [])));
    const values = held(fields, { ...own.values, body: own.body });
    return { values, review: Object.keys(review).length ? review : null, comments: own.comments, exists: true };
  }

  /** {values, review, kept, line, exists, lost, …} of what is edited; null for a new piece. */
  async function published(place, kind, asked, fields) {
    if (!place.indicator || (kind === "evidence" && !asked.own)) return null;
    const texts = await place.texts();
    if (kind === "summary") return { values: held(fields, texts.summary) };
    if (kind === "result") return { ...texts.result, values: held(fields, texts.result.values) };
    return piece(texts, asked, fields);
  }

  form.taking = { published };
})();
