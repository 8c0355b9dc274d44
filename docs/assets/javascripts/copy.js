/* Copies an indicator's text, or an address, for Word and for web forms; without it the block is selected by a click. */
(() => {
  "use strict";
  const FONT = "font-family:'TH SarabunPSK','TH Sarabun New',Sarabun;font-size:16pt";
  const BORDER = "border:1px solid #666;padding:2pt 4pt";

  /* A copy without the marks of the site: no classes, no boxes, addresses in full. */
  function clean(block) {
    const copy = block.cloneNode(true);
    copy.querySelectorAll("span, wbr, div").forEach((mark) => mark.replaceWith(...mark.childNodes));
    copy.querySelectorAll("*").forEach((element) => {
      const kept = { href: element.href, start: element.getAttribute("start") };
      [...element.attributes].forEach(({ name }) => element.removeAttribute(name));
      Object.entries(kept).forEach(([name, value]) => value && element.setAttribute(name, value));
    });
    copy.normalize();
    return copy;
  }

  function html(copy) {
    copy.querySelectorAll("table").forEach((table) => { table.style.cssText = "border-collapse:collapse"; });
    copy.querySelectorAll("th, td").forEach((cell) => { cell.style.cssText = BORDER; });
    return `<div lang="th" style="${FONT}">${copy.innerHTML.trim()}</div>`;
  }

  /* Lines as a web form takes them: items numbered, cells parted by tabs. */
  function plain(element, depth = 0) {
    let number = Number(element.getAttribute("start") || 1) - 1;
    const lines = [];
    const add = (text) => text && lines.push(text);
    for (const child of element.children) {
      const indent = "  ".repeat(depth);
      if (child.matches("ol, ul, blockquote")) lines.push(...plain(child, depth + 1));
      else if (child.matches("table")) {
        for (const row of child.rows) add([...row.cells].map((cell) => cell.textContent.trim()).join("\t"));
      } else {
        const own = child.cloneNode(true);
        own.querySelectorAll("ol, ul, br").forEach((inner) => inner.replaceWith(inner.matches("br") ? "\n" : ""));
        const sign = element.matches("ol") ? `${(number += 1)}. ` : element.matches("ul") ? "- " : "";
        const text = own.textContent.replace(/[ \t\r]*\n\s*/g, "\n").trim();
        add(text && indent.slice(2) + sign + text.replaceAll("\n", `\n${indent}`));
        child.querySelectorAll(":scope > ol, :scope > ul").forEach((inner) => lines.push(...plain(inner, depth + 1)));
      }
    }
    return lines;
  }

  function copy(block, told, words) {
    const cleaned = clean(block);
    const text = plain(cleaned).join("\n");
    const fill = (event) => {
      event.clipboardData.setData("text/plain", text);
      event.clipboardData.setData("text/html", html(cleaned));
      event.preventDefault();
    };
    getSelection().selectAllChildren(block);
    document.addEventListener("copy", fill, { once: true });
    const done = document.execCommand("copy"); /* works from file: too, where the newer way does not */
    document.removeEventListener("copy", fill);
    if (done) getSelection().removeAllRanges();
    told.textContent = done ? words : "เลือกข้อความไว้แล้ว ให้กด Ctrl + C";
  }

  document.querySelectorAll(".copy, .copy-line").forEach((part) => {
    const action = part.querySelector(".copy-action");
    const block = part.querySelector(".copy-text");
    action.hidden = false;
    const button = action.querySelector("button");
    const words = button.dataset.copied || "คัดลอกแล้ว วางใน Word ได้";
    button.addEventListener("click", () => copy(block, action.querySelector("[role=status]"), words));
  });
})();
