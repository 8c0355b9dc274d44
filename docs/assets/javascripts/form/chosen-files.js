/* The files of a piece on the page: chosen, dropped or pasted; what was done to each; what is not taken, and why. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const ACCEPTED = ["image/jpeg", "image/png", "image/webp", "image/gif"]; // an iPhone then makes a JPEG of its HEIC
  const THUMB = 96; // dots across and down of what shows which picture it is

  const make = (name, properties = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  };

  const button = (words, label, act) => {
    const made = make("button", { type: "button", className: "md-button form-small", textContent: words });
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };

  /** A small copy on a canvas: the page's policy lets no picture be shown by an address of its own. */
  async function thumbnail(canvas, blob) {
    try {
      const picture = await createImageBitmap(blob);
      const scale = Math.min(1, THUMB / Math.max(picture.width, picture.height));
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
    } catch {
      canvas.remove();
    }
  }

  /** A file whose name tells personal data, or looks so, as names that are numbers do, gets another one. */
  function unnamed(first, made) {
    if (!form.personal?.find(first.replaceAll("_", " ")).length) return made;
    const name = `${form.attachments.isPicture(made.name) ? "ภาพ" : "ไฟล์"}${/\.[a-z]+$/.exec(made.name)[0]}`;
    return { ...made, name, first: name, notes: ["เปลี่ยนชื่อให้ เพราะชื่อเดิมเหมือนมีเลขประจำตัวหรือข้อมูลส่วนบุคคล", ...made.notes] };
  }

  class Files {
    constructor(box) {
      Object.assign(this, { box, list: box.querySelector("[data-rows]"), input: box.querySelector("input"), names: [], chosen: new Map(), taken: [] });
      this.kept = form.keptFiles?.of(form.drafts?.of(location).name ?? location.pathname);
      this.input.before(this.picker());
      this.status = make("p", { className: "form-echo" });
      this.status.setAttribute("role", "status");
      this.refused = make("ul", { className: "form-refused", hidden: true });
      this.refused.setAttribute("role", "alert");
      this.list.before(this.status, this.refused);
      this.input.accept = [...ACCEPTED, ...Object.keys(form.fileRules.get().kinds)].join();
      this.working = Promise.resolve(form.keptFiles?.prune());
      this.opened();
    }

    /** Words in place of the browser's own, which say that nothing is chosen when something is. */
    picker() {
      const label = make("label", { className: "md-button form-small form-pick", htmlFor: this.input.id, textContent: "เลือกไฟล์หรือภาพถ่าย" });
      this.input.classList.add("form-unseen");
      return make("p", { className: "form-picking" }, label, make("span", { className: "aside form-dropped", textContent: "หรือลากไฟล์มาวางที่นี่" }));
    }

    opened() {
      this.input.addEventListener("change", () => this.take([...this.input.files]));
      const over = (event) => {
        if (![...event.dataTransfer.types].includes("Files")) return;
        event.preventDefault();
        this.box.classList.toggle("form-over", event.type === "dragover");
        if (event.type === "drop") this.take([...event.dataTransfer.files]);
      };
      ["dragover", "dragleave", "drop"].forEach((type) => this.box.addEventListener(type, over));
      this.box.closest("form")?.addEventListener("paste", (event) => {
        const files = [...event.clipboardData.files];
        if (!files.length || event.clipboardData.types.includes("text/plain")) return; // Word copies a picture of its text, too
        event.preventDefault();
        this.take(files);
      });
    }

    get value() { return this.names; }
    set value(value) {
      this.names = [...(value ?? [])];
      this.chosen.clear();
      this.restore();
      this.show();
    }

    /** What was chosen before the page was opened again; what nobody names any more is not kept. */
    async restore() {
      const wanted = this.names, found = wanted.length ? (await this.kept?.read()) ?? [] : [];
      if (this.names !== wanted) return;
      for (const each of found) if (wanted.includes(each.name) && !this.chosen.has(each.name)) this.chosen.set(each.name, each);
      if (!wanted.length) this.kept?.keep([]);
      else if (found.length) this.told();
    }

    /** Takes files one after the other, since a phone has little memory. */
    take(files) {
      this.input.value = "";
      this.working = this.working.then(() => this.takeEach(files));
      return this.working;
    }

    async takeEach(files) {
      const refused = [];
      for (const [at, file] of files.entries()) {
        this.status.textContent = `กำลังเตรียมไฟล์ ${at + 1} จาก ${files.length}`;
        try {
          await this.add(file);
        } catch (error) {
          refused.push(`${file.name}: ${"code" in error ? error.message : form.fileRules.mistake("").message}`);
        }
      }
      this.refused.replaceChildren(...refused.map((words) => make("li", { textContent: words })));
      this.refused.hidden = !refused.length;
      this.told();
      await this.kept?.keep([...this.chosen.values()]);
    }

    async add(file) {
      const { most } = form.fileRules.get();
      if (this.names.length >= most) throw form.fileRules.mistake("FILE-64", { limit: most });
      const made = unnamed(file.name, await form.attachments.ready(file));
      for (const other of this.chosen.values()) {
        if (await form.attachments.same(other.blob, made.blob)) {
          other.notes = [...new Set([...other.notes, "เลือกไฟล์นี้ซ้ำ จึงเก็บไว้ไฟล์เดียว"])];
          return;
        }
      }
      const name = this.awaits(made.name) ?? form.fileNames.safe(made.name, [...this.names, ...this.taken]);
      if (!this.names.includes(name)) this.names = [...this.names, name];
      this.chosen.set(name, { first: file.name, ...made, name });
    }

    /** The name that a piece holds already, for a file that was not chosen yet. */
    awaits(name) {
      return this.names.find((each) => !this.chosen.has(each) && form.fileNames.folded(each) === form.fileNames.folded(name));
    }

    drop(name) {
      const at = this.names.indexOf(name);
      this.names = this.names.filter((each) => each !== name);
      this.chosen.delete(name);
      this.kept?.keep([...this.chosen.values()]);
      this.told();
      (this.list.children[Math.min(at, this.names.length - 1)]?.querySelector("button") ?? this.input).focus();
    }

    told() {
      this.show();
      this.list.dispatchEvent(new Event("input", { bubbles: true }));
    }

    show() {
      const size = [...this.chosen.values()].reduce((sum, { blob }) => sum + blob.size, 0);
      this.status.textContent = this.chosen.size ? `${this.chosen.size} ไฟล์ รวม ${form.fileRules.amount(size)}` : "";
      this.list.replaceChildren(...this.names.map((name) => this.row(name, this.chosen.get(name))));
    }

    row(name, made) {
      const notes = made ? [...made.notes] : ["ถ้ายังไม่ได้ส่งไฟล์นี้ ให้เลือกไฟล์อีกครั้ง"];
      if (made && made.first !== name) notes.unshift(`เดิมชื่อ ${made.first}`);
      const words = make("div", { className: "form-file" }, make("span", { className: "form-file-name", textContent: name }),
        make("span", { className: "aside", textContent: notes.join(" · ") }));
      words.firstChild.dataset.digits = "keep";
      const row = make("li", {}, words, button("ลบ", `ลบ ${name}`, () => this.drop(name)));
      if (made && form.attachments.isPicture(name)) {
        const canvas = make("canvas", { className: "form-thumb", width: 1, height: 1 });
        canvas.setAttribute("aria-hidden", "true");
        thumbnail(canvas, made.blob);
        row.prepend(canvas);
      }
      return row;
    }
  }

  form.chosenFiles = { Files };
})();
