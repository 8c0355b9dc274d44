/* Values that have parts: a record holds a control for each, rows hold as many records as there are. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { Control, Plain, Options, Ticks, Day } = form.controls;

  /** A control for each part, in a box of its own. */
  class Record extends Control {
    constructor(...given) {
      super(...given);
      const place = this.box.matches("[data-parts]") ? this.box : this.box.querySelector("[data-parts]");
      const boxes = new Map([...place.children].map((each) => [each.dataset.part, each]));
      this.parts = new Map(this.field.fields.map((part) => [part.name, control(part, boxes.get(part.name))]));
      this.key = this.parts.get(form.values.key(this.field)?.name);
      this.key?.box.addEventListener("change", () => this.offer());
    }
    get value() { return Object.fromEntries([...this.parts].map(([name, part]) => [name, part.value])); }
    set value(value) {
      if (this.key) {
        this.key.value = value?.[this.key.field.name];
        this.offer();
      }
      for (const [name, part] of this.parts) if (part !== this.key) part.value = value?.[name];
    }
    /** What may be chosen of a part depends on what its record is about. */
    offer(choices = this.choices, within = this.within) {
      Object.assign(this, { choices, within });
      if (!choices) return;
      this.key?.offer(choices, within);
      const inner = { ...within, ...(this.key && { [this.key.field.of]: this.key.value }) };
      for (const part of this.parts.values()) if (part !== this.key) part.offer(choices, inner);
    }
    find([name, ...rest]) { return this.parts.get(name)?.find(rest) ?? this.box; }
  }

  /** Rows of records; where there are none, it may be said that there is nothing. */
  class Rows extends Control {
    constructor(...given) {
      super(...given);
      const find = (name) => this.box.querySelector(name);
      Object.assign(this, { list: find("[data-rows]"), pattern: find("template"), more: find("[data-more]"), nothing: find("[data-nothing]"), rows: new Map() });
      this.more.addEventListener("click", () => this.add({}, true));
    }
    get filled() { return [...this.rows.values()].filter((row) => !form.values.isBlank(row.field, row.value)); }
    get value() {
      const rows = this.filled.map((row) => row.value);
      return rows.length || !this.nothing ? rows : this.nothing.checked ? [] : null;
    }
    set value(value) {
      this.list.replaceChildren();
      this.rows.clear();
      if (this.nothing) this.nothing.checked = Array.isArray(value) && !value.length;
      (value ?? []).forEach((each) => this.add(each));
      this.shown();
    }
    add(value, fresh = false) {
      const row = this.pattern.content.firstElementChild.cloneNode(true), record = new Record({ ...this.field, many: false }, row.querySelector("[data-parts]"));
      row.querySelector("[data-less]").addEventListener("click", () => this.remove(row));
      this.list.append(row);
      this.rows.set(row, record);
      record.offer(this.choices, this.within);
      record.value = value;
      this.fold(row, record, fresh);
      if (this.nothing) this.nothing.checked = false;
      this.shown();
      if (fresh) row.querySelector("input, select, textarea").focus();
    }
    /** A long row is folded, and named by what it is about. */
    fold(row, record, open) {
      const folded = row.querySelector("details");
      if (!folded) return;
      const named = () => { folded.querySelector("summary").textContent = record.key?.value ? record.key.words : "รายการใหม่"; };
      record.key?.box.addEventListener("change", named);
      named();
      folded.open = open;
    }
    remove(row) {
      row.remove();
      this.rows.delete(row);
      this.shown();
      this.more.focus();
      this.more.dispatchEvent(new Event("input", { bubbles: true }));
    }
    offer(choices, within) {
      Object.assign(this, { choices, within });
      this.rows.forEach((row) => row.offer(choices, within));
      this.shown();
    }
    /** A list of what is chosen is not there where nothing may be chosen. */
    shown() {
      const key = form.values.key(this.field), none = !this.rows.size && !this.nothing?.checked;
      if (key?.of && this.choices) this.box.hidden = none && !this.choices(key.of, this.within).length;
      if (this.nothing) this.nothing.closest("label").hidden = this.rows.size > 0;
    }
    find([at, ...rest]) {
      const row = this.filled[at];
      return row ? row.find(rest) : this.box;
    }
  }

  /** The control of a field in its box. */
  function control(field, box, id) {
    if (field.kind === "file") return new form.chosenFiles.Files(box);
    const Sort = field.kind === "day" ? Day : field.kind === "record" ? (field.many ? Rows : Record)
      : field.kind === "choice" && field.many ? Ticks : box.querySelector("[type=radio]") ? Options : Plain;
    return new Sort(field, box, id);
  }

  form.records = { control };
})();
