/* What becomes of a text: which file it is, and step by step where it goes. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { make } = form.fields;
  const COMMIT = "ตรวจข้อความอีกครั้ง แล้วกด Commit changes หากระบบให้เสนอเป็นคำขอแก้ไข ให้กดตามที่ระบบบอก";
  const PASTE = "วางข้อความ (กด Ctrl + V หรือแตะค้างแล้วเลือก “วาง”)";
  const OPEN = { new: "เปิดหน้าบันทึกบนที่เก็บไฟล์", long: "คัดลอกแล้วเปิดหน้าบันทึก", edit: "คัดลอกแล้วเปิดหน้าแก้ไข" };

  /** How a text is handed over: {way, address, label, steps}; `way` "none" leads nowhere. */
  function plan({ file, text, exists, fragment, example, line }) {
    if (example) return { way: "none", steps: ["รายงานตัวอย่างไม่มีที่เก็บไฟล์ ให้คัดลอกหรือดาวน์โหลดข้อความไปดู"] };
    if (fragment) {
      const where = line ? `บรรทัดที่ ${line}` : "รายการ indicators";
      const steps = [`ในหน้าแก้ไข ไปที่${where} เลือกทั้งรายการของตัวบ่งชี้นี้ คือตั้งแต่เครื่องหมาย - จนถึงก่อนเครื่องหมาย - ของรายการถัดไป`, `ลบ แล้ว${PASTE}`, COMMIT];
      return { way: "edit", label: OPEN.edit, address: form.handing.edited(file).address, steps };
    }
    if (exists) {
      const steps = ["ในหน้าแก้ไข แตะในช่องข้อความ แล้วเลือกข้อความเดิมทั้งหมด (กด Ctrl + A)", PASTE, COMMIT];
      return { way: "edit", label: OPEN.edit, address: form.handing.edited(file).address, steps };
    }
    const { address, whole } = form.handing.made(file, text);
    if (whole) return { way: "new", label: OPEN.new, address, steps: ["เข้าสู่ระบบของที่เก็บไฟล์ ถ้ายังไม่ได้เข้า หน้าที่เปิดขึ้นมีชื่อไฟล์และข้อความครบแล้ว", COMMIT] };
    const steps = ["ข้อความยาวเกินกว่าจะส่งไปกับที่อยู่ ระบบจึงคัดลอกไว้ให้ ในหน้าที่เปิดขึ้นมีชื่อไฟล์แล้ว ให้แตะในช่องข้อความ", PASTE, COMMIT];
    return { way: "long", label: OPEN.long, address, steps };
  }

  /** The step of sending files, where there are any. */
  function sending(folder, names) {
    if (!names.length) return [];
    const link = make("a", { href: form.handing.upload(folder), target: "_blank", rel: "noopener", textContent: "หน้าส่งไฟล์ของแฟ้มนี้" });
    const files = make("ul", {}, ...names.map((name) => make("li", { textContent: name })));
    return [make("li", {}, "ส่งไฟล์แนบ เปิด", link, " ลากไฟล์ต่อไปนี้ไปวาง แล้วกด Commit changes ก่อนส่งครบ การตรวจจะแจ้งว่าไม่พบไฟล์", files)];
  }

  function show(end, planned, { file, text, folder, files }) {
    const open = end.querySelector("[data-open]");
    open.hidden = planned.way === "none";
    if (planned.address) Object.assign(open, { href: planned.address, textContent: planned.label });
    open.dataset.way = planned.way;
    end.querySelector("[data-path]").textContent = file;
    end.querySelector("[data-text]").textContent = text;
    const rest = planned.way === "none" ? [] : sending(folder, files);
    end.querySelector("[data-steps]").replaceChildren(...planned.steps.map((step) => make("li", { textContent: step })), ...rest);
  }

  form.ending = { plan, show };
})();
