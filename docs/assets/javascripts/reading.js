/*
 * How a reader has a page: marks of the source as last chosen; folded parts opened where a link, a search or
 * paper needs them, and filtered by what is typed, which stays there. Without it the switch and the parts are opened by hand.
 */
(() => {
  "use strict";
  const KEY = "marks";

  function remembered(box) {
    try {
      box.checked = localStorage.getItem(KEY) === "shown";
      box.addEventListener("change", () => localStorage.setItem(KEY, box.checked ? "shown" : "quiet"));
    } catch { /* a browser that keeps nothing */ }
  }

  /* The part that an address names, with all that it lies in. */
  function open() {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const wanted = id && document.getElementById(id);
    if (!wanted) return;
    const own = wanted.parentElement.querySelector(":scope.piece > details");
    let opened = false;
    for (let part = own ?? wanted; part; part = part.parentElement) {
      if (part.matches("details:not([open])")) opened = part.open = true;
    }
    if (opened) wanted.scrollIntoView();
  }

  const plain = (text) => text.toLowerCase().replace(/[๐-๙]/g, (d) => d.charCodeAt(0) - 0xe50);

  /* Items that do not hold every word are hidden; parts with others are opened, empty ones hidden. */
  function filterable(form) {
    const items = new Map([...document.querySelectorAll(form.dataset.filter)].map((item) => [item, plain(item.textContent)]));
    const parts = new Map();
    items.forEach((_, item) => {
      const part = item.closest("details.fold");
      if (part) parts.set(part, [...(parts.get(part) ?? []), item]);
    });
    const told = form.querySelector("[role=status]");
    form.addEventListener("input", () => {
      const words = plain(form.elements.words.value).split(/\s+/).filter(Boolean);
      let found = 0;
      items.forEach((text, item) => {
        item.hidden = !words.every((word) => text.includes(word));
        found += !item.hidden;
      });
      parts.forEach((own, part) => {
        part.hidden = own.every((item) => item.hidden);
        part.open = words.length > 0 && !part.hidden;
      });
      told.textContent = words.length ? (found ? `พบ ${found} รายการ` : "ไม่พบรายการที่ตรงกับคำนี้ ลองใช้คำที่สั้นลง") : "";
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
  }

  document.querySelectorAll(".marks-switch").forEach(remembered);
  document.querySelectorAll("form[data-filter]").forEach(filterable);
  open();
  addEventListener("hashchange", open);

  /* Words that Safari takes out of a field while a page comes back, under which their finds stand, are put back. */
  const typed = new Map();
  addEventListener("pagehide", () => document.querySelectorAll("input[type=search][name=words]").forEach((field) => typed.set(field, field.value)));
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) setTimeout(() => typed.forEach((words, field) => { field.value = words; }));
  });

  /* On paper all is open, in browsers too whose style sheets cannot open what is folded. */
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll(".md-content details:not([open])")];
    closed.forEach((part) => { part.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((part) => { part.open = false; }));
})();
