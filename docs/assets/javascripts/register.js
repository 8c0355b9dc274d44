/*
 * Sorts and filters the register of evidence; without it the table is whole and in order of date.
 * Each cell tells its place in its column as a number that the build made: pages have the same order.
 */
(() => {
  "use strict";
  const cells = (row) => [...row.children];
  const place = (row, column) => Number(cells(row)[column].dataset.sort);

  function sortable(table) {
    const heads = cells(table.tHead.rows[0]);
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...table.tBodies[0].rows];
        rows.sort((a, b) => place(a, column) - place(b, column));
        table.tBodies[0].append(...(down ? rows.reverse() : rows));
      });
    });
    heads[0].setAttribute("aria-sort", "ascending");
  }

  const plain = (text) => text.toLowerCase().replace(/[๐-๙]/g, (d) => d.charCodeAt(0) - 0xe50);

  function filterable(form, table) {
    const rows = [...table.tBodies[0].rows];
    const count = form.querySelector("[data-register-count]");
    const words = new Map(rows.map((row) => [row, plain(row.textContent)]));
    const asked = new URLSearchParams(location.search);
    for (const [name, wanted] of asked) {
      const field = form.elements.namedItem(name);
      if (field) field.value = wanted;
    }

    function apply() {
      const wanted = [...new FormData(form)].filter(([, text]) => text);
      rows.forEach((row) => {
        row.hidden = !wanted.every(([name, text]) => name === "words"
          ? plain(text).split(/\s+/).every((word) => words.get(row).includes(word))
          : row.dataset[name] === text);
      });
      const shown = rows.filter((row) => !row.hidden).length;
      const pattern = shown ? count.dataset.of : count.dataset.none;
      count.textContent = pattern.replace("{n}", shown).replace("{pieces}", rows.length);
      try {
        const query = new URLSearchParams(wanted).toString();
        history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
      } catch { /* a page opened from a file has no address to change */ }
    }
    form.addEventListener("input", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    apply();
  }

  document.querySelectorAll("form[data-register]").forEach((form) => {
    const table = document.getElementById(form.dataset.register);
    sortable(table);
    filterable(form, table);
  });
})();
