/* The fields of the form on the page, and what is said of them. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  /** The fields of a part of the form: {field name: {field, box, control, id}}. */
  function fields(part, list) {
    const name = part.dataset.form;
    return Object.fromEntries([...part.querySelectorAll("[data-field]")].map((box) => {
      const id = `${name}-${box.dataset.field}`;
      const field = list.find((each) => each.name === box.dataset.field) ?? { name: box.dataset.field, kind: "text" };
      return [field.name, { field, box, id, control: form.records.control(field, box, id) }];
    }));
  }

  const inputs = (box) => [...box.querySelectorAll("input, select, textarea"), ...(box.matches("input, select, textarea") ? [box] : [])];

  /** Say what is wrong with a field, or nothing; the part of it that is wrong is marked. */
  function tell({ box, control }, problems) {
    const place = box.querySelector(":scope > .form-error, :scope > fieldset > .form-error, :scope > details > fieldset > .form-error");
    const wrong = problems.filter((each) => !each.warning), words = problems.map((each) => each.text).join("\n");
    if (place.textContent !== words) place.textContent = words;
    place.classList.toggle("form-doubt", !wrong.length);
    inputs(box).forEach((input) => input.removeAttribute("aria-invalid"));
    wrong.flatMap(({ at }) => inputs(control?.find?.(at ?? []) ?? box)).forEach((input) => input.setAttribute("aria-invalid", "true"));
  }

  /** Leads to what is wrong; what is folded around it opens. */
  function reach({ control, id }, { at }) {
    const box = at?.length ? control.find(at) : document.getElementById(id);
    for (let folded = box.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
    (inputs(box)[0] ?? box.querySelector("button") ?? box).focus();
  }

  const { choose, make } = form.controls;
  form.fields = { of: fields, tell, reach, choose, make };
})();
