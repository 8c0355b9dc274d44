/* Values as YAML that is read back as it was typed: every text in double quotes, one item a line. */
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

  /** The lines of a key and its value: a text, a list of them, a record, or a list of records. */
  function entry(key, value, indent = "") {
    if (isEmpty(value)) return [];
    if (Array.isArray(value)) return [`${indent}${key}:`, ...value.filter((each) => !isEmpty(each)).map((each) => `${indent}  - ${item(each)}`)];
    return [`${indent}${key}: ${item(value)}`];
  }

  function item(value) {
    if (typeof value !== "object") return quoted(String(value));
    const said = Object.entries(value).filter(([, each]) => !isEmpty(each));
    return `{${said.map(([key, each]) => `${key}: ${quoted(String(each))}`).join(", ")}}`;
  }

  form.yaml = { line, text, quoted, entry, isEmpty };
})();
