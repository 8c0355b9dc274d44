/* The page of the form: what is known is filled in, what is typed is judged and kept, and handed on. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const page = document.querySelector("[data-evidence-form]");
  if (!page || !form.data?.offices[0]?.years.length) return;

  const { make, choose, tell } = form.fields;
  const get = (name) => page.querySelector(`[data-${name}]`);
  const asked = form.place.asked(location.search);
  const kind = page.querySelector(`[data-form="${CSS.escape(asked.form)}"]`) ? asked.form : "evidence";
  const part = page.querySelector(`[data-form="${kind}"]`);
  form.fileRules.use({ ...form.data.files, largest: new form.place.Place(asked).office.largest * 1024 * 1024 });
  const fields = form.fields.of(part, kind === "summary" ? [] : form.data.forms[kind]);
  const draft = form.drafts.of(location);
  const selects = { year: page.querySelector("#place-year"), indicator: page.querySelector("#place-indicator") };
  const TITLES = { evidence: "เพิ่มหลักฐาน", piece: "แก้ไขหลักฐาน", summary: "เขียนผลการดำเนินงาน", result: "เขียนเป้าหมายและผล" };
  const QUIET = 250; // ms without a key before what was typed is judged

  let place = new form.place.Place(asked);
  let listed = { pieces: [], files: [], summary: false };
  let start = {}; // what stood in the fields before anybody typed: {values, review, kept, line, exists}
  let typed = false, waiting;
  const touched = new Set(), chosenFor = {};

  const values = () => Object.fromEntries(Object.entries(fields).map(([name, { control }]) => [name, control.value]));
  const fill = (given) => Object.entries(fields).forEach(([name, { control }]) => { control.value = given[name]; });
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /** Days as data write them, as parts; and nothing where nothing is. */
  function taken(given) {
    return Object.fromEntries(Object.entries(fields).map(([name, { field }]) => {
      const value = given[name];
      return [name, field.kind === "day" && typeof value === "string" ? form.days.parts(value) : value];
    }));
  }

  function note(...sentences) {
    const box = get("note"), words = sentences.filter(Boolean);
    box.replaceChildren(...words.map((each) => make("p", { textContent: each })));
    box.hidden = !words.length;
  }

  /** What may be chosen, as the year and the indicator have it. */
  function offer() {
    for (const { field, control } of Object.values(fields)) if (field.of && control.choices) control.choices(place.choices(field.of));
  }

  /** Fill in what is likely, where nobody has chosen. */
  function guess(name, value) {
    const one = fields[name];
    if (!one || touched.has(name) || !value || (one.control.value && one.control.value !== chosenFor[name])) return;
    one.control.value = value;
    chosenFor[name] = one.control.value;
  }

  function likely() {
    guess("group", asked.group || place.owner(asked.consideration));
    guess("kind", asked.kind || place.indicator?.wanted[0]);
    if (asked.consideration && fields.considerations && !typed) fields.considerations.control.value = [asked.consideration];
  }

  /** A title says of which kind a piece is, a month in which year. */
  function learn() {
    if (!fields.title) return;
    const title = form.yaml.line(fields.title.control.value);
    const named = place.choices("kind").filter(([, words]) => title.includes(words)).sort(([, one], [, other]) => other.length - one.length);
    if (named.length) guess("kind", named[0][0]);
    const { value } = fields.date.control, at = form.days.month(value.month);
    if (!value.year && at >= 1 && at <= 12 && place.year && !touched.has("year") && form.yaml.line(value.day)) {
      fields.date.control.value = { ...value, year: String(form.days.yearOf(place.year.year, at)) };
    }
  }

  const files = () => fields.files?.control;
  const chosen = () => [...(files()?.chosen.values() ?? [])];
  const context = () => ({
    year: place.year.year, pieces: listed.pieces, files: listed.files, own: asked.own,
    chosen: [...(files()?.chosen.keys() ?? [])], named: files()?.value ?? [], folder: place.indicator ? place.folder.replace(/^docs\//, "") : "",
  });

  function problems(now) {
    const found = form.checks[kind](now, context());
    return place.indicator ? found : [{ field: "indicator", ...form.mistakes.mistake("PAGE-69", { label: "ตัวบ่งชี้" }) }, ...found];
  }

  /** The text, and the file that it is. */
  function made(now) {
    const { writing: write } = form;
    if (kind === "result") return { file: place.year.data, text: write.result(place.indicator?.id ?? "", now, start.kept), fragment: true, line: start.line };
    const folder = place.indicator ? place.folder : place.year.folder;
    if (kind === "summary") return { file: `${folder}/summary.md`, text: write.summary(now), exists: listed.summary };
    const review = start.review && same(now, start.values) ? start.review : {};
    const name = asked.own ?? form.handing.free(listed.pieces.map(([each]) => each));
    return { file: `${folder}/${name}`, text: write.evidence(now, review), exists: Boolean(start.exists) };
  }

  function said(found, loud) {
    for (const name of [...Object.keys(fields), "indicator"]) {
      const own = found.filter((each) => each.field === name);
      const shown = loud || touched.has(name) ? own : own.filter((each) => each.warning && typed && name !== "body");
      tell(fields[name] ?? { box: selects.indicator.closest("[data-field]") }, shown);
    }
  }

  function refresh(loud = false) {
    waiting = clearTimeout(waiting);
    const now = values(), found = problems(now), text = made(now);
    said(found, loud);
    const echo = part.querySelector("[data-echo]"), day = fields.date && form.days.read(now.date);
    if (echo) echo.textContent = day.iso ? `${day.words} ปีงบประมาณ ${day.fiscal}` : "";
    const planned = form.ending.plan({ ...text, example: place.office.example, files: chosen().length > 0 });
    form.ending.show(get("end"), planned, { ...text, folder: place.indicator ? place.folder : "", files: chosen() });
    get("zip").hidden = !chosen().length;
    show(now, found);
    return { found: found.filter((each) => !each.warning), text };
  }

  /** What stands above the text of a piece on its indicator's page. */
  function head(now) {
    const words = (of, id) => place.choices(of).find(([each]) => each === id)?.[1];
    const facts = [form.days.read(now.date).words, words("kind", now.kind), words("group", now.group)];
    return { title: form.yaml.line(now.title) || "(ยังไม่ได้ใส่ชื่อ)", facts: facts.filter(Boolean), open: "ยังไม่ได้ตรวจทาน" };
  }

  function show(now) {
    if (kind !== "evidence" || !form.preview) return;
    const written = form.yaml.text(now.body), blobs = new Map([...(files()?.chosen.values() ?? [])].map(({ name, blob }) => [name, blob]));
    get("preview").hidden = !written;
    form.preview.show(get("shown"), written, { ...context(), blobs, head: head(now) });
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
    if (event?.target.dataset?.part === "year") touched.add("year");
    clearTimeout(waiting);
    waiting = setTimeout(judge, QUIET);
  }

  function judge() {
    learn();
    refresh();
    keep();
  }

  /** A page that is left keeps what was typed last, too. */
  function left() {
    if (waiting) judge();
  }

  /** Tell all that stops a text, with ways to it. */
  function summed(found) {
    const box = get("summary");
    box.hidden = !found.length;
    if (!found.length) return;
    box.querySelector("p").textContent = `ยังบันทึกไม่ได้ มี ${found.length} เรื่องที่ต้องแก้`;
    box.querySelector("ul").replaceChildren(...found.map(({ field, text }) => {
      const id = field === "indicator" ? "place-indicator" : fields[field].id;
      const link = make("a", { href: `#${id}`, textContent: text });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        document.getElementById(id).focus();
      });
      return make("li", {}, link);
    }));
    box.focus();
    box.scrollIntoView({ block: "start" });
  }

  /** The text, when nothing stops it; all that does is told otherwise. */
  function sound() {
    learn();
    const { found, text } = refresh(true);
    summed(found);
    keep();
    return found.length ? null : text;
  }

  const told = (words) => { get("told").textContent = words; };
  const copied = (text) => told(form.handing.copy(text) ? "คัดลอกแล้ว" : "คัดลอกไม่สำเร็จ ให้เปิด “ดูข้อความของไฟล์” แล้วคัดลอกเอง");

  /** The piece with its files, in the folders where they belong, as one file. */
  async function packed({ file, text }) {
    const { written, save } = form.handing, own = file.split("/").pop();
    const beside = chosen().map(({ name, blob }) => ({ name: `${place.folder}/${name}`, blob }));
    save(own.replace(/\.md$/, ".zip"), await form.zip.of([{ name: file, blob: written(text) }, ...beside]));
    told("ดาวน์โหลดไฟล์ทั้งชุดแล้ว ทำตามขั้นตอนด้านล่าง เมื่อส่งเสร็จให้กลับมาลบร่าง");
  }

  function handed() {
    get("open").addEventListener("click", (event) => {
      const text = sound(), { way } = event.currentTarget.dataset;
      if (!text) event.preventDefault();
      else if (way === "files") packed(text);
      else if (way === "new" || way === "tapped") told("เปิดหน้าของที่เก็บไฟล์แล้ว เมื่อบันทึกเสร็จให้กลับมาลบร่าง");
      else copied(text.text);
    });
    get("copy").addEventListener("click", () => {
      const text = sound();
      if (text) copied(text.text);
    });
    get("download").addEventListener("click", () => {
      const text = sound();
      if (text) form.handing.download(text.file, text.text);
    });
    get("zip").addEventListener("click", () => {
      const text = sound();
      if (text) packed(text);
    });
    get("steps").addEventListener("click", ({ target }) => {
      const { name } = target.dataset, own = files()?.chosen.get(name)?.blob;
      const text = name && !own ? sound() : null;
      if (own || text) form.handing.save(name, own ?? form.handing.written(text.text));
      if (text) get("steps").querySelector(`[data-name="${CSS.escape(name)}"]`)?.focus();
    });
    get("forget").addEventListener("click", () => {
      draft.forget();
      touched.clear();
      typed = false;
      fill(start.values ?? {});
      likely();
      drafted("");
      told("ลบร่างแล้ว");
      get("summary").hidden = true;
      refresh();
    });
  }

  /** What is published of the text, if it is edited. */
  async function published() {
    if (!place.indicator || (kind === "evidence" && !asked.own)) return start;
    const texts = await place.texts();
    if (kind === "summary") return { values: taken(texts.summary) };
    if (kind === "result") return { ...texts.result, values: taken(texts.result.values) };
    const own = texts.pieces[asked.own];
    if (!own) return { lost: form.mistakes.mistake("PAGE-66", { path: asked.piece }).text };
    const review = Object.fromEntries(form.data.review.flatMap((key) => (own.values[key] ? [[key, own.values[key]]] : [])));
    return { values: taken({ ...own.values, body: own.body }), review: Object.keys(review).length ? review : null, comments: own.comments, exists: true };
  }

  const NOTES = {
    exists: "ข้อความนี้มาจากเว็บไซต์ที่เผยแพร่ล่าสุด หากมีผู้แก้ไฟล์หลังจากนั้น ให้ตรวจกับไฟล์บนที่เก็บไฟล์ก่อนวางทับ",
    comments: "ในไฟล์เดิมมีหมายเหตุหลังเครื่องหมาย # หมายเหตุเหล่านั้นจะไม่อยู่ในข้อความใหม่",
    review: "หลักฐานชิ้นนี้ตรวจทานแล้ว เมื่อแก้ไข บันทึกการตรวจทานเดิมจะถูกลบออก ผู้ตรวจทานต้องตรวจใหม่",
    draft: "นำร่างที่พิมพ์ไว้กลับมาแล้ว หากไม่ต้องการ ให้กด “ลบร่าง” ท้ายหน้า",
  };

  async function settle() {
    selects.year.value = place.year.year;
    choose(selects.indicator, place.year.indicators.map(({ id, label }) => [id, label]));
    selects.indicator.value = place.indicator?.id ?? "";
    offer();
    listed = place.indicator ? await place.listed() : { pieces: [], files: [], summary: false };
    if (files()) files().taken = listed.files; // another piece's, which a file of the same name would replace
    const found = await published();
    if (found !== start) {
      start = found;
      if (!typed) fill(start.values ?? {});
    }
    if (start.values && !start.settled) start = { ...start, values: values(), settled: true };
    likely();
    note(start.lost, ...["exists", "comments", "review"].map((each) => start[each] && NOTES[each]), typed && NOTES.draft);
    refresh();
  }

  function moved() {
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
    const title = TITLES[asked.own ? "piece" : kind];
    document.title = document.title.replace(TITLES.evidence, title);
    const heading = document.querySelector("article h1"), anchor = heading.querySelector(".headerlink");
    heading.replaceChildren(title, ...(anchor ? [anchor] : []));
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
  handed();
  begin();
})();
