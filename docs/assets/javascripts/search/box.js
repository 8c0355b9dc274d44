/*
 * Material's search box on our worker. Runs before Material's own script, which starts one worker
 * by the address in #__config and sends it every query.
 */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const here = new URL("search/", document.currentScript.src);
  const root = new URL("../../../", here);

  const config = document.getElementById("__config");
  config.textContent = JSON.stringify({ ...JSON.parse(config.textContent), search: new URL("worker.js", here).href });

  const script = (address) => new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject }));
  });

  /** Stands where Material starts its worker; what searches is started once somebody asks. */
  class LateWorker extends EventTarget {
    constructor(start) {
      super();
      this.start = start;
    }

    postMessage(message) {
      const send = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      if (message.type === 0) setTimeout(send, 0, { type: 1 });
      else if (message.type === 2 && !message.data.trim() && !this.host) setTimeout(send, 0, { type: 3, data: { items: [] } });
      else (this.host ??= this.start(send)).then((take) => take(message));
    }
  }

  /** From a file browsers start no worker and fetch nothing: the same scripts run in the page. */
  async function inPage(send) {
    let given;
    search.manifest = (data) => { given = data; };
    search.part = (name, data) => { given = data; };
    await script(new URL("host.js", here));
    return search.host({
      modules: async (names) => { for (const name of names) await script(new URL(`${name}.js`, here)); },
      file: async (name) => { await script(new URL(`search/${name}`, root)); return JSON.stringify(given); },
    }, send);
  }

  const Native = globalThis.Worker;
  search.started = new Promise((resolve) => {
    globalThis.Worker = function Worker(address, options) {
      globalThis.Worker = Native; // only the first is Material's
      const inWorker = async (send) => {
        const worker = new Native(address, options);
        worker.addEventListener("message", ({ data }) => send(data));
        return (message) => worker.postMessage(message);
      };
      search.worker = new LateWorker(location.protocol === "file:" ? inPage : inWorker);
      search.worker.addEventListener("message", ({ data }) => {
        if (data.type === "told" || data.type === "failed") tell(data);
        else if (data.type === 3) keepFocus();
      });
      resolve(search.worker);
      return search.worker;
    };
  });

  const box = document.querySelector("[data-md-component=search-query]");
  const result = document.querySelector("[data-md-component=search-result]");
  if (!box || !result) return;

  const note = Object.assign(document.createElement("div"), { className: "search-note" });
  const count = Object.assign(document.createElement("p"), { className: "search-count" });
  count.setAttribute("role", "status");
  const all = Object.assign(document.createElement("a"), { className: "search-all", hidden: true, href: new URL("search.html", root), tabIndex: -1 });
  all.append(Object.assign(document.createElement("span"), { textContent: "ดูผลทั้งหมดและกรองตามปี กลุ่ม ประเภท" }));
  all.firstChild.dataset.mdScore = "-1"; // Material opens the result of the highest score on Enter
  note.append(count, all);
  result.firstElementChild.after(note); // Material keeps the first and the last child for itself
  result.classList.add("search-ours");
  count.textContent = "พิมพ์คำที่ต้องการค้นหา";

  const SAID = {
    exact: () => "",
    slip: ({ query, meant }) => `ไม่พบ “${query}” แสดงผลของ “${meant}” `,
    parted: ({ query }) => `ไม่พบ “${query}” ติดกันทั้งหมด แสดงหน้าที่มีครบทุกคำ `,
    some: () => "ไม่มีหน้าใดมีครบทุกคำ แสดงหน้าที่มีบางคำ ",
    none: ({ query }) => `ไม่พบ “${query}” ลองใช้คำที่สั้นลงหรือคำอื่น `,
  };

  function tell(told) {
    if (told.type === "failed") {
      count.textContent = "โหลดข้อมูลสำหรับค้นหาไม่สำเร็จ ให้ตรวจการเชื่อมต่อแล้วพิมพ์อีกครั้ง";
      return;
    }
    const { query, way, pages, shown, done, left } = told;
    all.hidden = !query;
    all.href = new URL(`search.html?${new URLSearchParams({ words: query })}`, root);
    if (!query) count.textContent = "พิมพ์คำที่ต้องการค้นหา";
    else count.textContent = SAID[way](told) + (pages ? `พบ ${pages} หน้า` : "")
      + (shown < pages ? ` แสดง ${shown} หน้าแรก` : "") + (done ? "" : " กำลังค้นในหลักฐานปีก่อน…") + (done && left ? " ยังไม่รวมหลักฐานปีก่อน" : "");
  }

  /** Material makes its list anew when more is found; who has gone into it stays where they were. */
  function keepFocus() {
    const { href } = result.contains(document.activeElement) ? document.activeElement : {};
    if (href) setTimeout(() => [...result.querySelectorAll("a")].find((link) => link.href === href)?.focus());
  }

  box.addEventListener("focus", () => search.worker?.postMessage({ type: "warm" }));
  box.addEventListener("keydown", (event) => {
    const first = event.key === "ArrowDown" && result.querySelector(".md-search-result__link");
    if (!first) return;
    event.preventDefault();
    event.stopPropagation(); // Material would go to the link to all results, which comes before them
    first.focus();
  });
  box.form.addEventListener("submit", (event) => { // an Enter that comes before Material listens
    event.preventDefault();
    if (box.value.trim()) location.href = new URL(`search.html?${new URLSearchParams({ words: box.value })}`, root);
  });
  // Material listens to keys alone: what is pasted, dictated or put together by a keyboard is told as one
  box.addEventListener("input", () => {
    if (box.value.trim()) count.textContent = "กำลังค้นหา…";
    box.dispatchEvent(new KeyboardEvent("keyup"));
  });

  const modules = async (...names) => { for (const name of names) await script(new URL(`${name}.js`, here)); };
  if (new URLSearchParams(location.search).has("h")) modules("letters", "scan", "mark");
  if (document.querySelector("[data-finder]")) modules("finder");
})();
