/* What the page of the form is called, by what is written on it. */
(() => {
  "use strict";
  const TITLES = { evidence: "เพิ่มหลักฐาน", piece: "แก้ไขหลักฐาน", summary: "เขียนผลการดำเนินงาน", result: "เขียนเป้าหมายและผล" };

  /** Names the page, in its head and in the window; `kind` is a form, or "piece" for one that is edited. */
  function name(kind) {
    const title = TITLES[kind], heading = document.querySelector("article h1"), anchor = heading.querySelector(".headerlink");
    document.title = document.title.replace(TITLES.evidence, title);
    heading.replaceChildren(title, ...(anchor ? [anchor] : []));
  }

  (globalThis.evidenceForm ??= {}).heads = { name };
})();
