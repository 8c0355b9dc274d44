/* The page of search: every find, by section, with filters; its address may be passed on. */
(() => {
  "use strict";
  const search = globalThis.manualSearch;
  const place = document.querySelector("[data-finder]");
  const form = place.querySelector("form"), status = form.querySelector("[role=status]");
  const found = place.querySelector(".finder-found"), idle = place.querySelector(".finder-idle");
  const root = new URL("../../../", document.currentScript.src);
  const FIRST = 10; // finds of a section that are shown at once
  const SAID = {
    exact: () => "",
    slip: ({ meant }, words) => `ไม่พบ “${words}” แสดงผลของ “${meant}” `,
    parted: (_, words) => `ไม่พบ “${words}” ติดกันทั้งหมด แสดงผลที่มีครบทุกคำ `,
    some: () => "ไม่มีหน้าใดมีครบทุกคำ แสดงผลที่มีบางคำ ",
    none: () => "",
  };
  let asked = 0;

  const element = (tag, properties = {}, ...inside) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...inside.filter((each) => each !== ""));
    return made;
  };

  const marked = (pieces) => pieces.map(([text, hit]) => (hit ? element("mark", { className: "search-hit" }, text) : text));
  const label = (text) => element("span", { className: "search-label" }, text);

  function find({ address, title, place: on, text, why, example, unfinished, more, facts }) {
    const link = element("a", { href: new URL(address, root).href }, ...marked(title));
    const about = [on, ...facts, more ? `อีก ${more} แห่งในหน้านี้` : ""].filter(Boolean).join(" · ");
    return element("li", {},
      element("p", { className: "finder-title" }, example ? label("ตัวอย่าง") : "", unfinished ? label("ยังไม่สมบูรณ์") : "", link),
      about ? element("p", { className: "aside" }, about) : "",
      why ? element("p", { className: "search-why" }, why) : "",
      ...text.map((pieces) => element("p", {}, ...marked(pieces))));
  }

  function section({ name, finds }) {
    const list = element("ol", {}, ...finds.slice(0, FIRST).map(find));
    const made = element("section", {}, element("h2", {}, `${name} `, element("span", { className: "aside" }, `${finds.length} รายการ`)), list);
    if (finds.length > FIRST) {
      const button = element("button", { type: "button", className: "md-button" }, `แสดงอีก ${finds.length - FIRST} รายการ`);
      button.addEventListener("click", () => {
        list.append(...finds.slice(FIRST).map(find));
        button.remove();
        list.children[FIRST].querySelector("a").focus();
      });
      made.append(button);
    }
    return made;
  }

  function show(answer) {
    const words = form.elements.words.value.trim();
    found.replaceChildren(...answer.sections.map(section));
    idle.hidden = answer.total > 0;
    status.textContent = answer.total
      ? `${SAID[answer.way](answer, words)}พบ ${answer.total} รายการ ใน ${answer.sections.length} หมวด`
      : `ไม่พบ “${words}”${filtered() ? " ที่ตรงกับตัวกรอง ให้กด “ล้างตัวกรอง”" : " ลองใช้คำที่สั้นลงหรือคำอื่น หรือเลือกจากสารบัญด้านล่าง"}`;
  }

  const filtered = () => ["year", "group", "kind"].some((name) => form.elements[name].value);
  const values = () => [...new FormData(form)].filter(([, text]) => text.trim());

  function ask() {
    const { words, ...filters } = Object.fromEntries(new FormData(form));
    address();
    if (!words.trim()) {
      asked++;
      found.replaceChildren();
      idle.hidden = false;
      status.textContent = "";
      return;
    }
    status.textContent = "กำลังค้นหา…";
    search.worker.postMessage({ type: "ask", id: ++asked, query: words, filters });
  }

  function address() {
    try {
      const query = new URLSearchParams(values()).toString();
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
    } catch { /* a page opened from a file has no address to change */ }
  }

  // the values are those that the filters of engine.js take
  const options = (names, before = "") => Object.entries(names).map(([id, text]) => element("option", { value: before + id }, text));
  const ofYear = ([year, example]) => (example
    ? element("option", { value: `example:${year}` }, `${year} (ตัวอย่าง)`)
    : element("option", { value: year }, `${year}`));

  /** Sets a field to what an address says; a choice that is not there stands for any. */
  function set(field, value) {
    field.value = value;
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  }

  function fill({ years, sections, kinds, groups }) {
    form.elements.year.append(...years.map(ofYear));
    form.elements.group.append(...options(groups));
    const inside = element("optgroup", { label: "ประเภทของหลักฐาน" }, ...options(kinds, "kind:"));
    form.elements.kind.append(...options(sections), inside);
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (["words", "year", "group", "kind"].includes(name)) set(form.elements[name], value);
    }
    form.hidden = false;
    if (form.elements.words.value.trim()) ask();
    else form.elements.words.focus();
  }

  const listen = ({ data }) => {
    if (data.type === "facets") fill(data);
    else if (data.type === "listed" && data.id === asked) show(data);
    else if (data.type === "failed") status.textContent = "โหลดข้อมูลสำหรับค้นหาไม่สำเร็จ ให้ตรวจการเชื่อมต่อแล้วเปิดหน้านี้อีกครั้ง";
  };
  search.started.then((worker) => {
    worker.addEventListener("message", listen);
    worker.postMessage({ type: "facets" });
  });

  let waiting;
  form.elements.words.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150); // a word is typed faster than its letters are worth asking for
  });
  form.addEventListener("change", ({ target }) => { if (target !== form.elements.words) ask(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  form.addEventListener("reset", (event) => {
    event.preventDefault(); // the words stay; only the filters are cleared
    for (const name of ["year", "group", "kind"]) form.elements[name].value = "";
    ask();
  });
})();
