/* Values as YAML that is read back as it was typed: every text in double quotes, one item a line, one key a line in a record that holds lists. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { words, whole } = form.texts;

  /** A text on one line as the reader keeps it. */
  const line = (text) => words(form.letters.normalized(whole(text ?? ""))).join(" ");
  /** A text of several lines, without what nobody typed: ends of lines as on Unix. */
  const text = (written) => whole(written ?? "").replace(/\r\n?/g, "\n").replace(/^\n+/, "").replace(/[\n \t]+$/, "");
  const quoted = (written) => `"${line(written).replace(/[\\"]/g, "\\$&")}"`;

  const isEmpty = (value) => value === "" || value === null || value === undefined
    || (typeof value === "object" && Object.values(value).every(isEmpty));

  /** A list of which is said that there is nothing in it; one of which nothing is known is empty. */
  const NOTHING = Symbol("nothing");

  const isNested = (value) => typeof value === "object" && Object.values(value).some((each) => typeof each === "object" && !isEmpty(each));
  const block = (record, indent) => Object.entries(record).flatMap(([key, each]) => entry(key, each, indent));

  /** The lines of a key and its value: a text, a record, or a list of them. */
  function entry(key, value, indent = "") {
    if (isEmpty(value)) return [];
    if (Array.isArray(value)) return [`${indent}${key}:`, ...value.filter((each) => !isEmpty(each)).flatMap((each) => dashed(each, `${indent}  `))];
    return isNested(value) ? [`${indent}${key}:`, ...block(value, `${indent}  `)] : [`${indent}${key}: ${item(value)}`];
  }

  function dashed(value, indent) {
    if (!isNested(value)) return [`${indent}- ${item(value)}`];
    const [first, ...rest] = block(value, `${indent}  `);
    return [`${indent}- ${first.trimStart()}`, ...rest];
  }

  function item(value) {
    if (value === NOTHING) return "[]";
    if (typeof value !== "object") return quoted(String(value));
    const said = Object.entries(value).filter(([, each]) => !isEmpty(each));
    return `{${said.map(([key, each]) => `${key}: ${item(each)}`).join(", ")}}`;
  }

  form.yaml = { NOTHING, line, text, quoted, entry, isEmpty };
})();
