/* What is published of a text, taken up to be edited. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  /** A value as its control holds it: days in parts, nothing where nothing is. */
  function one(field, value) {
    if (field.many) return value?.map((each) => one({ ...field, many: false }, each));
    if (field.kind === "day" && typeof value === "string") return form.days.parts(value);
    return field.kind === "record" && value ? all(field.fields, value) : value;
  }

  const all = (fields, given) => Object.fromEntries(fields.map((field) => [field.name, one(field, given[field.name])]));
  const held = (fields, given) => all(Object.values(fields).map(({ field }) => field), given);

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

  form.taking = { published, held: all };
})();
