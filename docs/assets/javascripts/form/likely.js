/* What is likely, filled in where nobody has chosen: by the indicator, by the title, by the month. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  /** `touched` are the names of fields in which somebody has chosen. */
  class Likely {
    constructor(fields, touched) { Object.assign(this, { fields, touched, mine: {} }); }

    guess(name, value) {
      const control = this.fields[name]?.control;
      if (!control || this.touched.has(name) || !value || (control.value && control.value !== this.mine[name])) return;
      control.value = value;
      this.mine[name] = control.value;
    }

    /** By the place that a text is for, and what its address asks. */
    fill(place, asked) {
      const { considerations } = this.fields;
      this.guess("group", asked.group || place.owner(asked.consideration));
      this.guess("kind", asked.kind || place.indicator?.wanted[0]);
      if (asked.consideration && considerations && !this.touched.has("considerations")) considerations.control.value = [asked.consideration];
    }

    /** A title says of which kind a piece is, a month in which year. */
    learn(place) {
      if (!this.fields.title) return;
      const title = form.yaml.line(this.fields.title.control.value);
      const named = place.choices("kind").filter(([, words]) => title.includes(words));
      this.guess("kind", named.sort(([, one], [, other]) => other.length - one.length)[0]?.[0]);
      const { control } = this.fields.date, { value } = control, at = form.days.month(value.month);
      if (!value.year && at >= 1 && at <= 12 && !this.touched.has("year") && form.yaml.line(value.day)) {
        control.value = { ...value, year: String(form.days.yearOf(place.year.year, at)) };
      }
    }
  }

  form.likely = { Likely };
})();
