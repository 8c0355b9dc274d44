/* The three texts that the form writes: a piece of evidence, an indicator's summary, what a year states of it. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { NOTHING, entry, isEmpty, line, text } = form.yaml;
  const NUMBERS = ["number", "amount", "whole", "year"];

  /** What a field's value is in a file; a list may say that there is nothing. */
  function written(field, value) {
    if (!field.many) return one(field, value);
    return field.nothing && value && !value.length ? NOTHING : (value ?? []).map((each) => one(field, each));
  }

  function one(field, value) {
    if (field.kind === "day") return form.days.read(value).iso ?? "";
    if (NUMBERS.includes(field.kind)) return number(value);
    if (field.kind !== "record") return typeof value === "string" && !line(value) ? "" : value ?? "";
    return bare(Object.fromEntries(field.fields.map((part) => [part.name, written(part, value?.[part.name])])));
  }

  /** A record of which only the needed part is filled in is that part: a link without a name is its address. */
  function bare(record) {
    const said = Object.entries(record).filter(([, each]) => !isEmpty(each));
    return said.length === 1 && said[0][0] === "address" ? said[0][1] : record;
  }

  /** A number as data write it: Arabic digits, no commas. */
  function number(value) {
    const plain = form.thai.toArabic(line(value)).replace(/^[−–]/, "-");
    return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  }

  /** A piece of evidence; `review` are the keys of a review that still stands. */
  function evidence(values, review = {}) {
    const fields = form.data.forms.evidence.flatMap((field) => entry(field.name, written(field, values[field.name])));
    const kept = Object.entries(review).flatMap(([key, value]) => entry(key, value));
    const body = text(values.body);
    return ["---", ...fields, ...kept, "---", ...(body ? ["", body] : []), ""].join("\n");
  }

  function summary(values) {
    const parts = Object.entries(form.data.forms.summary);
    return `${parts.map(([part, words]) => `## ${words}\n\n${text(values[part])}`.trimEnd()).join("\n\n")}\n`;
  }

  /** The item of an indicator in the year's file; `kept` is its review, which the form leaves as it is. */
  function result(indicator, values, kept = {}) {
    const fields = form.data.forms.result;
    const asked = fields.flatMap((field) => {
      const lines = entry(field.name, written(field, values[field.name]), "    ");
      return lines.length ? lines : field.options.length || field.many ? [] : [`    ${field.name}: null`];
    });
    const rest = Object.entries(kept).filter(([, value]) => value !== null)
      .map(([key, value]) => `    ${key}: ${JSON.stringify(value)}`);
    return `${[`  - indicator: ${indicator}`, ...asked, ...rest].join("\n")}\n`;
  }

  form.writing = { evidence, summary, result, written, number };
})();
