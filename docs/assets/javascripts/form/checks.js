/* What is wrong with the three texts, in the words of the check: {field, at, code, text, warning}. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { mistake } = form.mistakes;
  const { count } = form.texts;
  const { line, text, isEmpty } = form.yaml;

  /** What is wrong with a text of Markdown. */
  function passage(name, written, place) {
    const plain = text(written), found = form.values.hidden(plain);
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
    const found = [...form.values.of(form.data.forms.evidence, values, place), ...passage("body", values.body, place)];
    const add = (field, code, words) => found.push({ field, ...mistake(code, words), warning: true });
    const length = count(line(values.title)), most = form.data.limits.title;
    if (length > most) found.push({ field: "title", ...mistake("FRONT-07", { count: length, limit: most }) });
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

  /** What a year states of an indicator: {year, choices, whole}; nothing is to be done before the year begins. */
  function result(values, place = {}) {
    const first = form.days.read({ day: "1", month: "10", year: String(place.year - 1) });
    const early = (values.plan ?? []).flatMap(({ until }, at) => {
      const day = form.days.read(until);
      return day.iso < first.iso ? [{ field: "plan", at: [at, "until"], ...mistake("SAR-23", { day: day.words, first: first.words }) }] : [];
    });
    return [...form.values.of(form.data.forms.result, values, place), ...early];
  }

  form.checks = { evidence, summary, result };
})();
