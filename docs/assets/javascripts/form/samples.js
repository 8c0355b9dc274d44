/* What is typed, passage by passage, as its indicator's page will show it. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  /** A piece of evidence: its text, and what stands above it. */
  function evidence(now, place) {
    const text = form.yaml.text(now.body);
    if (!text) return [];
    const words = (of, id) => place.choices(of).find(([each]) => each === id)?.[1];
    const facts = [form.days.read(now.date).words, words("kind", now.kind), words("group", now.group)].filter(Boolean);
    return [{ text, head: { title: form.yaml.line(now.title) || "(ยังไม่ได้ใส่ชื่อ)", facts, open: "ยังไม่ได้ตรวจทาน" } }];
  }

  /** The parts of a summary, each under its head; one without a text says so, as the page does. */
  function summary(now) {
    const parts = Object.entries(form.data.forms.summary).map(([anchor, title]) => ({ anchor, head: { title }, text: form.yaml.text(now[anchor]), none: "ยังไม่ได้เขียน" }));
    return parts.some(({ text }) => text) ? parts : [];
  }

  form.samples = { evidence, summary };
})();
