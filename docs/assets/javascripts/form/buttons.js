/* What the buttons at the end do with a text that nothing stops. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  /** `sound` gives {file, text}, or nothing when something stops it and that was told. */
  function listen({ get, sound, files, chosen, folder, forget }) {
    const { copy, save, written, download } = form.handing;
    const told = (words) => { get("told").textContent = words; };
    const copied = ({ text }) => told(copy(text) ? "คัดลอกแล้ว" : "คัดลอกไม่สำเร็จ ให้เปิด “ดูข้อความของไฟล์” แล้วคัดลอกเอง");

    /** The piece with its files, in the folders where they belong, as one file. */
    async function packed({ file, text }) {
      const beside = chosen().map(({ name, blob }) => ({ name: `${folder()}/${name}`, blob }));
      const zip = await form.zip.of([{ name: file, blob: written(text) }, ...beside]);
      save(file.split("/").pop().replace(/\.md$/, ".zip"), zip);
      told("ดาวน์โหลดไฟล์ทั้งชุดแล้ว ทำตามขั้นตอนด้านล่าง เมื่อส่งเสร็จให้กลับมาลบร่าง");
    }

    const on = (name, act) => get(name).addEventListener("click", () => {
      const made = sound();
      if (made) act(made);
    });
    on("copy", copied);
    on("download", ({ file, text }) => download(file, text));
    on("zip", packed);
    get("open").addEventListener("click", (event) => {
      const made = sound(), { way } = event.currentTarget.dataset;
      if (!made) event.preventDefault();
      else if (way === "files") packed(made);
      else if (way === "new" || way === "tapped") told("เปิดหน้าของที่เก็บไฟล์แล้ว เมื่อบันทึกเสร็จให้กลับมาลบร่าง");
      else copied(made);
    });
    get("steps").addEventListener("click", ({ target }) => {
      const { name } = target.dataset, own = files()?.chosen.get(name)?.blob, made = name && !own ? sound() : null;
      if (own || made) save(name, own ?? written(made.text));
      if (made) get("steps").querySelector(`[data-name="${CSS.escape(name)}"]`)?.focus();
    });
    get("forget").addEventListener("click", () => {
      forget();
      told("ลบร่างแล้ว");
    });
  }

  form.buttons = { listen };
})();
