/* What becomes of a text: which file it is, and step by step where it goes. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { make } = form.fields;
  const COMMIT = "ตรวจข้อความอีกครั้ง แล้วกด Commit changes หากระบบให้เสนอเป็นคำขอแก้ไข ให้กดตามที่ระบบบอก";
  const PASTE = "วางข้อความ (กด Ctrl + V หรือแตะค้างแล้วเลือก “วาง”)";
  const CHECK = "รอจนส่งครบทุกไฟล์ แล้วกด Commit changes หากระบบให้เสนอเป็นคำขอแก้ไข ให้กดตามที่ระบบบอก";
  const DROP = ["กดปุ่มด้านบน ระบบดาวน์โหลดไฟล์ทั้งชุด (ZIP) และเปิดหน้าส่งไฟล์ของที่เก็บไฟล์", "แตกไฟล์ ZIP (คลิกขวา แล้วเลือก “แยกทั้งหมด”) จะได้แฟ้มชื่อ docs ลากแฟ้ม docs ทั้งแฟ้มไปวางในหน้าส่งไฟล์ ตรวจว่ามีไฟล์ครบดังนี้"];
  const TAP = ["ดาวน์โหลดไฟล์ต่อไปนี้ให้ครบ", "กด “เปิดหน้าส่งไฟล์” ด้านบน แล้วแตะ choose your files เลือกไฟล์ที่ดาวน์โหลดมาทั้งหมด"];
  const OPEN = { files: "ดาวน์โหลดแล้วเปิดหน้าส่งไฟล์", tapped: "เปิดหน้าส่งไฟล์", new: "เปิดหน้าบันทึกบนที่เก็บไฟล์", long: "คัดลอกแล้วเปิดหน้าบันทึก", edit: "คัดลอกแล้วเปิดหน้าแก้ไข" };

  /** How a text is handed over: {way, address, label, steps}; `way` "none" leads nowhere. */
  function plan({ file, text, exists, fragment, example, line, files }) {
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
    if (files) return sent(file.slice(0, file.lastIndexOf("/")));
    const { address, whole } = form.handing.made(file, text);
    if (whole) return { way: "new", label: OPEN.new, address, steps: ["เข้าสู่ระบบของที่เก็บไฟล์ ถ้ายังไม่ได้เข้า หน้าที่เปิดขึ้นมีชื่อไฟล์และข้อความครบแล้ว", COMMIT] };
    const steps = ["ระบบคัดลอกข้อความไว้ให้ เพราะส่งไปกับที่อยู่ไม่ได้ ในหน้าที่เปิดขึ้นมีชื่อไฟล์แล้ว ให้แตะในช่องข้อความ", PASTE, COMMIT];
    return { way: "long", label: OPEN.long, address, steps };
  }

  /** A piece goes with its files, so that none is missing when it is checked: as folders from a desk, one by one from a phone. */
  function sent(folder) {
    return isTouched()
      ? { way: "tapped", label: OPEN.tapped, address: form.handing.upload(folder), steps: [...TAP, CHECK], listed: 0 }
      : { way: "files", label: OPEN.files, address: form.handing.upload(), steps: [...DROP, CHECK], listed: 1 };
  }

  const isTouched = () => matchMedia("(pointer: coarse)").matches;

  /** What is to be sent, in order; each by itself, too. */
  const items = (names) => make("ul", {}, ...names.map((name) => {
    const button = make("button", { type: "button", className: "md-button form-small", textContent: "ดาวน์โหลด" });
    button.dataset.name = name;
    button.setAttribute("aria-label", `ดาวน์โหลด ${name}`);
    const words = make("span", { className: "form-file-name", textContent: name });
    words.dataset.digits = "keep";
    return make("li", {}, words, " ", button);
  }));

  /** The step of sending the files of a piece that is there already, before it names them. */
  function before(folder, names) {
    const link = make("a", { href: form.handing.upload(folder), target: "_blank", rel: "noopener", textContent: "หน้าส่งไฟล์ของแฟ้มนี้" });
    return make("li", {}, "ส่งไฟล์แนบก่อน ดาวน์โหลดไฟล์ต่อไปนี้ เปิด", link, " ลากไปวาง แล้วกด Commit changes", items(names));
  }

  function show(end, planned, { file, text, folder, files }) {
    const open = end.querySelector("[data-open]");
    open.hidden = planned.way === "none";
    if (planned.address) Object.assign(open, { href: planned.address, textContent: planned.label });
    open.dataset.way = planned.way;
    end.querySelector("[data-path]").textContent = file;
    end.querySelector("[data-text]").textContent = text;
    const names = files.map(({ name }) => name), steps = planned.steps.map((step) => make("li", { textContent: step }));
    if (planned.listed !== undefined) steps[planned.listed].append(items([file.split("/").pop(), ...names]));
    else if (planned.way !== "none" && names.length) steps.unshift(before(folder, names));
    end.querySelector("[data-steps]").replaceChildren(...steps);
  }

  form.ending = { plan, show };
})();
