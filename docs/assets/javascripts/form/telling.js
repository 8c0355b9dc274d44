/* What people are told of the whole text: what stops it, and what it comes from. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { make } = form.fields;
  const NOTES = {
    exists: "ข้อความนี้มาจากเว็บไซต์ที่เผยแพร่ล่าสุด หากมีผู้แก้ไฟล์หลังจากนั้น ให้ตรวจกับไฟล์บนที่เก็บไฟล์ก่อนวางทับ",
    comments: "ในไฟล์เดิมมีหมายเหตุหลังเครื่องหมาย # หมายเหตุเหล่านั้นจะไม่อยู่ในข้อความใหม่",
    review: "หลักฐานชิ้นนี้ตรวจทานแล้ว เมื่อแก้ไข บันทึกการตรวจทานเดิมจะถูกลบออก ผู้ตรวจทานต้องตรวจใหม่",
  };
  const DRAFT = "นำร่างที่พิมพ์ไว้กลับมาแล้ว หากไม่ต้องการ ให้กด “ลบร่าง” ท้ายหน้า";

  /** All that stops a text, each with the way to its field (an id). */
  function stops(box, found, idOf) {
    box.hidden = !found.length;
    if (!found.length) return;
    box.querySelector("p").textContent = `ยังบันทึกไม่ได้ มี ${found.length} เรื่องที่ต้องแก้`;
    box.querySelector("ul").replaceChildren(...found.map(({ field, text }) => {
      const link = make("a", { href: `#${idOf(field)}`, textContent: text });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        document.getElementById(idOf(field)).focus();
      });
      return make("li", {}, link);
    }));
    box.focus();
    box.scrollIntoView({ block: "start" });
  }

  /** Where the text comes from (what `taking` found of it), and whether a draft came back. */
  function notes(box, start, draft) {
    const words = [start.lost, ...Object.keys(NOTES).map((each) => start[each] && NOTES[each]), draft && DRAFT].filter(Boolean);
    box.replaceChildren(...words.map((each) => make("p", { textContent: each })));
    box.hidden = !words.length;
  }

  form.telling = { stops, notes };
})();
