/*
 * Says what the days of activities are to the reader's today, by the clock and the days of the reader's
 * device; lists of what is next show what is due first, and a page whose review is overdue says so. Without it all days stand there in order.
 */
(() => {
  "use strict";
  const SHOWN = 5; /* where a list does not say how many */
  const DAY = 86400000;

  /* A day as a number that grows by one each day; the same in every time zone. */
  const number = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;

  const days = (count) => `${count.toLocaleString("en")} วัน`;

  function today() {
    const now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY;
  }

  function state(item, now) {
    const [start, end] = [number(item.dataset.start), number(item.dataset.end)];
    if ("done" in item.dataset) return { kind: "done", words: "" };
    if (end < now) return { kind: "late", words: `เลยกำหนด ${days(now - end)}` };
    if (end === now) return { kind: "today", words: start === end ? "วันนี้" : "ครบกำหนดวันนี้" };
    if (start < now) return { kind: "begun", words: `ครบกำหนดในอีก ${days(end - now)}` };
    if (start === now) return { kind: "today", words: "เริ่มวันนี้" };
    return { kind: "coming", words: `อีก ${days(start - now)}` };
  }

  function told(item, found, thai) {
    if (!found.words) return;
    const words = document.createElement("strong");
    words.className = `due-state due-${found.kind}`;
    words.textContent = thai ? found.words.replace(/\d/g, (digit) => String.fromCharCode(0xe50 + Number(digit))) : found.words;
    item.querySelector(".due").after(" ", words);
  }

  /* Of what is next: what is late, under way, and the first to come; the rest on demand. */
  function shortened(list, items, states) {
    const open = items.filter((item) => states.get(item).kind !== "done");
    const late = open.filter((item) => states.get(item).kind === "late");
    const ahead = open.filter((item) => !late.includes(item));
    const most = Number(list.dataset.shown);
    const behind = late.slice(-(most ? Math.max(1, most - ahead.length) : SHOWN));
    const kept = new Set([...behind, ...ahead.slice(0, most ? most - behind.length : SHOWN)]);
    kept.forEach((item) => { item.hidden = false; });
    const next = ahead[0];
    if (next) {
      const sign = document.createElement("span");
      sign.className = "due-next";
      sign.textContent = "ต่อไป";
      next.querySelector(".due").before(sign, " ");
    }
    const rest = items.filter((item) => !kept.has(item));
    if (!kept.size || !rest.length) return;
    rest.forEach((item) => { item.hidden = true; });
    if (most) return; /* the calendar has the others */
    const more = document.createElement("button");
    more.type = "button";
    more.className = "due-more";
    more.textContent = "แสดงรายการทั้งหมด";
    more.addEventListener("click", () => {
      rest.forEach((item) => { item.hidden = false; });
      more.remove();
    });
    list.after(more);
  }

  const now = today();
  document.querySelectorAll("[data-review-due]").forEach((told) => {
    told.hidden = number(told.dataset.reviewDue) >= now;
  });
  document.querySelectorAll("[data-dated]").forEach((list) => {
    const items = [...list.querySelectorAll("[data-start]")];
    const states = new Map(items.map((item) => [item, state(item, now)]));
    items.forEach((item) => told(item, states.get(item), list.dataset.digits === "thai"));
    if (list.dataset.dated === "next") shortened(list, items, states);
  });
})();
