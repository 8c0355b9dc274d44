/* What holds one value of the form on the page: its box, its value, and what may be chosen. */
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

  /** `id` is that of its first input, where it has one. */
  class Control {
    constructor(field, box, id = "") { Object.assign(this, { field, box, id }); }
    /** The box of a part of the value, [] for all of it. */
    find() { return this.box; }
    /** Learns what may be chosen: `choices(of, within)` gives [[value, words]]; `within` is what was chosen around it. */
    offer() {}
  }

  class Plain extends Control {
    constructor(...given) {
      super(...given);
      this.input = this.box.querySelector("input, select, textarea");
    }
    get value() { return this.input.value; }
    set value(value) { this.input.value = value ?? ""; }
    get words() { return this.input.selectedOptions?.[0]?.text ?? this.value; }
    offer(choices, within) { if (this.field.of) choose(this.input, choices(this.field.of, within)); }
  }

  class Options extends Control {
    get inputs() { return [...this.box.querySelectorAll("input")]; }
    get value() { return this.inputs.find((each) => each.checked)?.value ?? ""; }
    set value(value) { this.inputs.forEach((each) => { each.checked = each.value === value; }); }
  }

  /** Boxes to tick, made of what may be chosen, in the order in which they were given; without any the field is not there. */
  class Ticks extends Control {
    constructor(...given) {
      super(...given);
      Object.assign(this, { list: this.box.querySelector("[data-choices]"), given: [] });
    }
    get inputs() { return [...this.list.querySelectorAll("input")]; }
    get value() {
      const ticked = this.inputs.filter((each) => each.checked).map((each) => each.value);
      return [...this.given.filter((each) => ticked.includes(each)), ...ticked.filter((each) => !this.given.includes(each))];
    }
    /** What is no longer there stays to be seen, and can be taken away. */
    set value(value) {
      this.given = [...new Set(value ?? [])];
      const known = this.inputs.map((each) => each.value);
      this.list.append(...this.given.filter((each) => !known.includes(each)).map((each) => this.tick(each, each)));
      this.inputs.forEach((each) => { each.checked = this.given.includes(each.value); });
      const folded = this.box.querySelector("details");
      if (folded && this.given.length) folded.open = true;
      this.shown();
    }
    offer(choices, within) {
      const { value } = this, options = choices(this.field.of, within), offered = options.map(([key]) => key);
      this.list.replaceChildren(...options.map(([key, words], at) => this.tick(key, words, at)));
      this.value = value.filter((each) => offered.includes(each));
    }
    tick(key, words, at = 1) {
      const id = this.id && (at ? `${this.id}-${key}` : this.id);
      return make("label", {}, make("input", { type: "checkbox", value: key, ...(id && { id }) }), words);
    }
    shown() { this.box.hidden = !this.list.firstElementChild; }
  }

  /** A day in three inputs. */
  class Day extends Control {
    constructor(...given) {
      super(...given);
      this.inputs = [...this.box.querySelectorAll("[data-day]")];
    }
    get value() { return Object.fromEntries(this.inputs.map((each) => [each.dataset.day, each.value])); }
    set value(value) { this.inputs.forEach((each) => { each.value = value?.[each.dataset.day] ?? ""; }); }
  }

  form.controls = { Control, Plain, Options, Ticks, Day, choose, make };
})();
