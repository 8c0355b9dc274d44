/* The page of the form: what is known is filled in, what is typed is judged and kept, and handed on. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const page = document.querySelector("[data-evidence-form]");
  if (!page || !new form.place.Place(form.place.asked(location.search)).year) return;

  const { choose, reach, tell } = form.fields;
  const get = (name) => page.querySelector(`[data-${name}]`);
  const asked = form.place.asked(location.search);
  const kind = page.querySelector(`[data-form="${CSS.escape(asked.form)}"]`) ? asked.form : "evidence";
  const part = page.querySelector(`[data-form="${kind}"]`);
  form.fileRules.use({ ...form.data.files, largest: new form.place.Place(asked).office.largest * 1024 * 1024 });
  const fields = form.fields.of(part, kind === "summary" ? [] : form.data.forms[kind]);
  const draft = form.drafts.of(location);
  const selects = { year: page.querySelector("#place-year"), indicator: page.querySelector("#place-indicator") };
  const QUIET = 250; // ms without a key before what was typed is judged

  let place = new form.place.Place(asked);
  let listed = { pieces: [], files: [], summary: false };
  let start = {}; // what stood in the fields before anybody typed: {values, review, kept, line, exists}
  let typed = false, waiting;
  const touched = new Set(), likely = new form.likely.Likely(fields, touched);

  const values = () => Object.fromEntries(Object.entries(fields).map(([name, { control }]) => [name, control.value]));
  const fill = (given) => Object.entries(fields).forEach(([name, { control }]) => { control.value = given[name]; });
  const of = (name) => fields[name] ?? { box: selects.indicator.closest("[data-field]"), id: "place-indicator" };

  /** What may be chosen, as the year and the indicator have it. */
  const choices = (...given) => place.choices(...given);
  const offer = () => Object.values(fields).forEach(({ control }) => control.offer?.(choices, {}));

  const files = () => fields.files?.control;
  const chosen = () => [...(files()?.chosen.values() ?? [])];
  const context = () => ({
    year: place.year.year, pieces: listed.pieces, files: listed.files, own: asked.own, choices, whole: place.indicator ? place.folder : "",
    chosen: chosen().map(({ name }) => name), named: files()?.value ?? [], folder: place.indicator ? place.folder.replace(/^docs\//, "") : "",
  });

  function problems(now) {
    const found = form.checks[kind](now, context());
    return place.indicator ? found : [{ field: "indicator", ...form.mistakes.mistake("PAGE-69", { label: "ตัวบ่งชี้" }) }, ...found];
  }

  function said(found, loud) {
    for (const name of [...Object.keys(fields), "indicator"]) {
      const own = found.filter((each) => each.field === name);
      tell(of(name), loud || touched.has(name) ? own : own.filter((each) => each.warning && typed && name !== "body"));
    }
  }

  function refresh(loud = false) {
    waiting = clearTimeout(waiting);
    const now = values(), found = problems(now), text = form.products[kind](now, { place, start, listed, own: asked.own });
    said(found, loud);
    const echo = part.querySelector("[data-echo]"), day = fields.date && form.days.read(now.date);
    if (echo) echo.textContent = day?.iso ? `${day.words} ปีงบประมาณ ${day.fiscal}` : "";
    const planned = form.ending.plan({ ...text, example: place.office.example, files: chosen().length > 0 });
    form.ending.show(get("end"), planned, { ...text, folder: place.indicator ? place.folder : "", files: chosen() });
    get("zip").hidden = !chosen().length;
    show(now);
    return { found: found.filter((each) => !each.warning), text };
  }

  function show(now) {
    const box = part.querySelector("[data-preview]");
    if (!box) return;
    const passages = form.samples[kind](now, place), blobs = new Map(chosen().map(({ name, blob }) => [name, blob]));
    box.hidden = !passages.length;
    form.preview.show(box.querySelector("[data-shown]"), passages, { ...context(), blobs });
  }

  function keep() {
    const stays = draft.keep({ values: values(), year: String(place.year.year), indicator: place.indicator?.id ?? "", touched: [...touched] });
    drafted(stays ? "ร่างนี้เก็บไว้ในเบราว์เซอร์นี้แล้ว" : "เบราว์เซอร์นี้เก็บร่างไม่ได้ อย่าปิดหน้านี้ก่อนบันทึก");
  }

  function drafted(words) {
    get("draft").textContent = words;
    get("forget").hidden = !words;
  }

  function changed(event) {
    const name = event?.target.closest?.("[data-field]")?.dataset.field;
    typed = true;
    if (event?.type === "change" && name) touched.add(name);
    if (event?.target.dataset?.day === "year") touched.add("year");
    clearTimeout(waiting);
    waiting = setTimeout(judge, QUIET);
  }

  function judge() {
    likely.learn(place);
    refresh();
    keep();
  }

  function forget() {
    draft.forget();
    touched.clear();
    typed = false;
    fill(start.values ?? {});
    likely.fill(place, asked);
    drafted("");
    get("summary").hidden = true;
    form.telling.notes(get("note"), start, typed);
    refresh();
  }

  /** A page that is left keeps what was typed last, too. */
  function left() {
    if (waiting) judge();
  }

  /** The text, when nothing stops it; all that does is told otherwise. */
  function sound() {
    likely.learn(place);
    const { found, text } = refresh(true);
    form.telling.stops(get("summary"), found, (name) => of(name).id, (problem) => reach(of(problem.field), problem));
    keep();
    return found.length ? null : text;
  }

  async function settle() {
    selects.year.value = place.year.year;
    choose(selects.indicator, place.year.indicators.map(({ id, label }) => [id, label]));
    selects.indicator.value = place.indicator?.id ?? "";
    listed = await place.listed();
    offer();
    if (files()) files().taken = listed.files; // another piece's, which a file of the same name would replace
    const found = await form.taking.published(place, kind, asked, fields);
    if (found) {
      fill(found.values ?? {});
      start = { ...found, values: values() };
    }
    likely.fill(place, asked);
    form.telling.notes(get("note"), start, typed);
    refresh();
  }

  /** Another indicator: the same piece is for it; of any other text it has one of its own. */
  function moved() {
    if (kind !== "evidence") {
      const { office } = asked, to = { form: kind, ...(office && { office }), year: selects.year.value, indicator: selects.indicator.value };
      location.search = new URLSearchParams(to);
      return;
    }
    place = new form.place.Place({ office: place.office.id, year: selects.year.value, indicator: selects.indicator.value });
    touched.add("indicator");
    settle().then(keep);
  }

  /** What was typed before, as it was. */
  function restored(kept) {
    place = new form.place.Place({ office: place.office.id, year: kept.year, indicator: kept.indicator });
    kept.touched?.forEach((name) => touched.add(name));
    typed = true;
  }

  async function begin() {
    form.heads.name(asked.own ? "piece" : kind);
    page.querySelectorAll("[data-form]").forEach((each) => { each.hidden = each !== part; });
    get("example").hidden = !place.office.example;
    choose(selects.year, place.office.years.map(({ year }) => [String(year), String(year)]), "");
    if (asked.own) Object.values(selects).forEach((each) => { each.disabled = true; });
    const kept = draft.read();
    if (kept) restored(kept);
    await settle();
    if (kept) {
      fill(kept.values);
      drafted("ร่างนี้เก็บไว้ในเบราว์เซอร์นี้แล้ว");
      refresh();
    } else drafted("");
    get("end").hidden = false;
    page.dataset.ready = "";
  }

  Object.values(selects).forEach((select) => select.addEventListener("change", moved));
  part.addEventListener("input", changed);
  part.addEventListener("change", changed);
  page.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  addEventListener("pagehide", left);
  document.addEventListener("visibilitychange", left);
  form.buttons.listen({ get, sound, files, chosen, folder: () => place.folder, forget });
  begin();
})();
