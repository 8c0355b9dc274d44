/* The fields of the form on the page: their values, their choices, and what is said of them. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const make = (name, properties = {}, ...inside) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...inside);
    return element;
  };

  /** A select of [value, words]; what was chosen stays chosen where it may. */
  function choose(select, options, empty = "เลือก") {
    const { value } = select;
    select.replaceChildren(...(empty ? [new Option(empty, "")] : []), ...options.map(([id, words]) => new Option(words, id)));
    select.value = options.some(([id]) => id === value) ? value : select.options[0]?.value ?? "";
  }

  class Plain {
    constructor(box) { this.input = box.querySelector("input, select, textarea"); }
    get value() { return this.input.value; }
    set value(value) { this.input.value = value ?? ""; }
    choices(options) { choose(this.input, options); }
  }

  class Options {
    constructor(box) { this.box = box; }
    get inputs() { return [...this.box.querySelectorAll("input")]; }
    get value() { return this.inputs.find((each) => each.checked)?.value ?? ""; }
    set value(value) { this.inputs.forEach((each) => { each.checked = each.value === value; }); }
  }

  /** Boxes to tick, made of what may be chosen; without any the field is not there. */
  class Ticks {
    constructor(box, id) { Object.assign(this, { box, id, list: box.querySelector("[data-choices]") }); }
    get inputs() { return [...this.list.querySelectorAll("input")]; }
    get value() { return this.inputs.filter((each) => each.checked).map((each) => each.value); }
    set value(value) {
      this.inputs.forEach((each) => { each.checked = (value ?? []).includes(each.value); });
      if (value?.length) this.box.querySelector("details").open = true;
    }
    choices(options) {
      const { value } = this;
      this.list.replaceChildren(...options.map(([key, words], at) =>
        make("label", {}, make("input", { type: "checkbox", value: key, id: at ? `${this.id}-${key}` : this.id }), words)));
      this.value = value;
      this.box.hidden = !options.length;
    }
  }

  /** Inputs that are parts of one value: a day, a number with its unit. */
  class Parts {
    constructor(box) { this.inputs = [...box.querySelectorAll("[data-part]")]; }
    get value() { return Object.fromEntries(this.inputs.map((each) => [each.dataset.part, each.value])); }
    set value(value) { this.inputs.forEach((each) => { each.value = value?.[each.dataset.part] ?? ""; }); }
  }

  /** Rows of parts, as many as there are. */
  class Rows {
    constructor(box, id) {
      Object.assign(this, { id, list: box.querySelector("[data-rows]"), pattern: box.querySelector("template"), more: box.querySelector("[data-more]") });
      this.more.addEventListener("click", () => this.add().querySelector("input").focus());
    }
    get value() {
      const rows = [...this.list.children].map((row) => new Parts(row).value);
      return rows.filter((row) => !form.yaml.isEmpty(row));
    }
    set value(value) {
      this.list.replaceChildren();
      (value ?? []).forEach((each) => { new Parts(this.add()).value = typeof each === "string" ? { address: each } : each; });
    }
    add() {
      const row = this.pattern.content.firstElementChild.cloneNode(true);
      row.querySelector("[data-less]").addEventListener("click", () => {
        row.remove();
        this.more.focus();
        this.more.dispatchEvent(new Event("input", { bubbles: true }));
      });
      this.list.append(row);
      return row;
    }
  }

  const SORTS = { day: Parts, file: form.chosenFiles.Files };
  function control(field, box, id) {
    const Sort = SORTS[field.kind] ?? (field.kind === "record" ? (field.many ? Rows : Parts)
      : field.kind === "choice" && field.many ? Ticks : box.querySelector("[type=radio]") ? Options : Plain);
    return new Sort(box, id);
  }

  /** The fields of a part of the form: {field name: {field, box, control, id}}. */
  function fields(part, list) {
    const name = part.dataset.form;
    return Object.fromEntries([...part.querySelectorAll("[data-field]")].map((box) => {
      const id = `${name}-${box.dataset.field}`;
      const field = list.find((each) => each.name === box.dataset.field) ?? { name: box.dataset.field, kind: "text" };
      return [field.name, { field, box, id, control: control(field, box, id) }];
    }));
  }

  /** Say what is wrong with a field, or nothing; `loud` also where nobody has been yet. */
  function tell({ box }, problems) {
    const place = box.querySelector(".form-error"), wrong = problems.some((each) => !each.warning);
    const words = problems.map((each) => each.text).join("\n");
    if (place.textContent !== words) place.textContent = words;
    place.classList.toggle("form-doubt", !wrong);
    box.querySelectorAll("input, select, textarea").forEach((input) => {
      if (wrong) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    });
  }

  form.fields = { of: fields, tell, choose, make };
})();
