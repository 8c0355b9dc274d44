/* Footnotes: the calls, and the notes under a text, each as often as it is called. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { Element } = form.markdown.elements;

  /** The id of a call of a note, the first or another. */
  const callId = (label, number) => `fnref${number > 1 ? number : ""}:${label}`;

  class Notes {
    constructor(env) {
      this.numbers = new Map(Object.entries(env.footnotes?.refs ?? {}).map(([label, number]) => [label.slice(1), number]));
      this.notes = new Map();
      this.calls = new Map();
    }

    /** The element that takes what a note says, all of it when that is said in two places. */
    open(label) {
      if (!this.notes.has(label)) this.notes.set(label, new Element("li", { id: `fn:${label}` }));
      return this.notes.get(label);
    }

    /** Puts the number of a note where it is called. */
    call(place, { meta: { label, id } }) {
      const number = (this.calls.get(label) ?? 0) + 1;
      this.calls.set(label, number);
      const raised = place.add("sup", { id: callId(label, number) });
      raised.add("a", { class: "footnote-ref", href: `#fn:${label}` }).say(String(id + 1));
    }

    /** Puts all notes at the end: in the order of their calls, then those that nothing calls. */
    close(root) {
      if (!this.notes.size) return;
      const box = root.add("div", { class: "footnote" });
      box.add("hr");
      const listed = box.add("ol"), labels = [...this.numbers.keys()], number = (label) => this.numbers.get(label);
      const called = labels.filter((label) => number(label) >= 0).sort((a, b) => number(a) - number(b));
      [...called, ...labels.filter((label) => number(label) < 0)].forEach((label, at) => {
        listed.children.push(this.notes.get(label));
        if (number(label) >= 0) this.leadBack(label, at + 1);
      });
    }

    leadBack(label, number) {
      const note = this.notes.get(label);
      let last = note.children[note.children.length - 1];
      if (last?.tag === "p") last.say("\xa0");
      else last = note.add("p");
      for (let call = 1; call <= (this.calls.get(label) ?? 0); call++) {
        const title = form.dialect.back.replace("{}", number);
        last.add("a", { class: "footnote-backref", href: `#${callId(label, call)}`, title }).say("↩");
      }
    }
  }

  form.markdown.Notes = Notes;
})();
