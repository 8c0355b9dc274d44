/* What is wrong with what is typed, in the words of the check: {field, code, text, warning}. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { mistake } = form.mistakes;
  const { firstHidden, count } = form.texts;
  const { line, text, isEmpty } = form.yaml;
  const ADDRESS = /^https?:\/\/[^\s/\\"'<>]+[^\s"<>]*$/, NUMBER = /^-?\d{1,9}(?:\.\d{1,20})?$/;

  /** The mistake of a letter that must not stand in a text, if there is one. */
  function hidden(written) {
    const found = firstHidden(written);
    if (!found) return [];
    const code = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u.test(found[0]) ? "TEXT-10" : "TEXT-07";
    return [mistake(code, { letter: `U+${found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}` })];
  }

  function opens(address) {
    try {
      return Boolean(new URL(address));
    } catch {
      return false;
    }
  }

  function address(written) {
    if (!ADDRESS.test(written)) return [mistake("DATA-20", { text: written })];
    return opens(written) ? [] : [mistake("FRONT-08", { address: written })];
  }

  function measure(field, value) {
    const { value: stated, numerator, denominator } = form.writing.written(field, value);
    if (!("numerator" in value || "value" in value) || isEmpty(form.writing.written(field, value))) return [];
    if (isEmpty(numerator) !== isEmpty(denominator)) return [mistake("DATA-93")];
    if (!isEmpty(denominator) && Number(denominator) === 0) return [mistake("DATA-94")];
    return isEmpty(stated) && isEmpty(numerator) ? [mistake("DATA-95")] : [];
  }

  /** What is wrong with one value of a field. */
  function one(field, value) {
    if (field.kind === "day") return [form.days.read(value).problem].filter(Boolean);
    if (field.kind === "number") {
      const written = form.writing.number(value);
      return isEmpty(written) || NUMBER.test(written) ? [] : [mistake("DATA-16", { text: line(value) })];
    }
    if (field.kind === "record") return record(field, value ?? {});
    if (field.kind === "choice" || isEmpty(value)) return [];
    const written = line(value), found = hidden(written), most = form.data.limits.title;
    if (field.name === "title" && count(written) > most) found.push(mistake("FRONT-07", { count: count(written), limit: most }));
    if (field.name === "address") found.push(...address(written));
    return [...found, ...form.personal.find(written)];
  }

  function record(field, value) {
    const said = field.fields.filter((part) => !isEmpty(line(String(value[part.name] ?? ""))));
    if (!said.length) return [];
    const missing = field.fields.filter((part) => part.required && !said.includes(part));
    const found = said.flatMap((part) => one(part, value[part.name]));
    const counted = field.fields.some((part) => part.kind === "number");
    return [...missing.map(({ label }) => mistake("PAGE-60", { label })), ...found, ...(counted ? measure(field, value) : [])];
  }

  function blank(field, value) {
    if (field.kind === "day") return isEmpty(form.days.read(value).iso) && !form.days.read(value).problem;
    return isEmpty(field.many ? value : line(String(value ?? "")));
  }

  /** What is wrong with the values of fields. */
  function fields(list, values) {
    return list.flatMap((field) => {
      const value = values[field.name];
      const found = field.required && blank(field, value) ? [mistake(field.kind === "choice" ? "PAGE-69" : "PAGE-60", { label: field.label })]
        : (field.many ? value ?? [] : [value]).flatMap((each) => one(field, each));
      return found.map((each) => ({ field: field.name, ...each }));
    });
  }

  /** What is wrong with a text of Markdown. */
  function passage(name, written, place) {
    const plain = text(written), found = hidden(plain);
    const merge = /^<{7} .*$/m.exec(plain);
    if (merge) found.push(mistake("TEXT-08", { text: merge[0].slice(0, 7) }));
    const shown = found.length || !plain ? null : form.markdown?.render(plain, { folder: place.folder, files: [...place.files, ...(place.named ?? [])] });
    const said = (shown?.problems ?? []).map(({ code, text: words, warning, line: at }) => ({ code, text: `บรรทัด ${at}: ${words}`, warning }));
    return [...found, ...said, ...form.personal.find(plain)].map((each) => ({ field: name, ...each }));
  }

  const size = (written) => {
    const most = form.data.limits.text;
    return new TextEncoder().encode(written).length > most ? [mistake("TEXT-03", { limit: most / 1024 })] : [];
  };

  /** A piece of evidence beside what its folder holds: {year, pieces, files, own, folder}. */
  function evidence(values, place) {
    const found = [...fields(form.data.forms.evidence, values), ...passage("body", values.body, place)];
    const add = (field, code, words) => found.push({ field, ...mistake(code, words), warning: true });
    const day = form.days.read(values.date), twin = form.alike.twin(values.title ?? "", place.pieces.filter(([name]) => name !== place.own));
    if (day.iso && day.fiscal !== place.year) add("date", "SAR-07", { date: day.words, year: place.year, before: place.year - 1 });
    if (twin) add("title", "PAGE-63", { title: twin[1], name: twin[0] });
    for (const name of place.chosen ?? []) if (place.files.includes(name)) add("files", "PAGE-64", { name });
    if (isEmpty(text(values.body)) && isEmpty(values.files) && isEmpty(values.links)) add("body", "PAGE-65");
    found.push(...size(values.body ?? "").map((each) => ({ field: "body", ...each })));
    return found;
  }

  function summary(values, place) {
    return Object.keys(form.data.forms.summary).flatMap((part) => {
      const heading = /^## +.*$/m.exec(text(values[part]));
      const wrong = heading ? [{ field: part, ...mistake("PAGE-67", { text: "##" }) }] : [];
      return [...wrong, ...passage(part, values[part], place), ...size(values[part] ?? "").map((each) => ({ field: part, ...each }))];
    });
  }

  const result = (values) => fields(form.data.forms.result, values);

  form.checks = { evidence, summary, result };
})();
