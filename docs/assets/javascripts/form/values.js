/* What is wrong with the values of fields, in the words of the check: {field, at, code, text, warning}. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { mistake } = form.mistakes;
  const { firstHidden, strip } = form.texts;
  const { line, isEmpty } = form.yaml;
  const ADDRESS = /^https?:\/\/[^\s/\\"'<>]+[^\s"<>]*$/;
  const NUMBER = /^[+-]?(?:0*(\d*)(?:\.(\d*))?|\.(\d+))$/, WHOLE = /^\d+$/;
  const LONGEST = 9, FINEST = 20, ERA = 543; // digits, and decimals
  const COUNTED = ["value", "numerator", "denominator"];

  /** The mistake of a letter that must not stand in a text, if there is one. */
  function hidden(written) {
    const found = firstHidden(written);
    if (!found) return [];
    const code = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u.test(found[0]) ? "TEXT-10" : "TEXT-07";
    return [mistake(code, { letter: `U+${found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}` })];
  }

  function opens(address) {
    try {
      return Boolean(new URL(address));
    } catch {
      return false;
    }
  }

  function address(written) {
    if (!ADDRESS.test(written)) return [mistake("DATA-20", { text: written })];
    return opens(written) ? [] : [mistake("FRONT-08", { address: written })];
  }

  function decimal(written) {
    const [, digits = "", ...decimals] = /\d/.test(written) ? NUMBER.exec(written) ?? [null] : [null];
    if (!decimals.length || digits.length > LONGEST) return [mistake("DATA-16", { text: written })];
    return decimals.some((each) => each?.length > FINEST) ? [mistake("DATA-32", { most: FINEST })] : [];
  }

  function whole(written) {
    return WHOLE.test(written) && written.length <= LONGEST ? [] : [mistake("DATA-15", { text: written })];
  }

  function year(written) {
    const wrong = whole(written), [first, latest] = form.data.limits.year, stated = Number(written);
    if (wrong.length) return wrong;
    if (stated > latest) return [mistake("DATE-01", { year: stated })];
    return stated < first ? [mistake("DATE-02", { year: stated, meant: stated + ERA })] : [];
  }

  const amount = (written) => (written.startsWith("-") ? [mistake("DATA-16", { text: written })] : decimal(written));
  const NUMBERS = { number: (written) => amount(written.replace(/^-/, "")), amount, whole, year };

  /** Numbers of one count, each by itself sound. */
  function measure(field, value) {
    if (!COUNTED.every((name) => field.fields.some((part) => part.name === name))) return [];
    const [stated, numerator, denominator] = COUNTED.map((name) => form.writing.number(value[name]));
    if (isEmpty(numerator) !== isEmpty(denominator)) return [mistake("DATA-93")];
    if (!isEmpty(denominator) && Number(denominator) === 0) return [mistake("DATA-94")];
    return isEmpty(stated) && isEmpty(numerator) ? [mistake("DATA-95")] : [];
  }

  /** The field that says what a record is about. */
  const key = ({ fields }) => fields?.find((part) => part.required && part.kind === "choice");

  /** Whether nothing was typed, nor chosen, nor said to be nothing. */
  function isBlank(field, value) {
    if (field.many) return !(field.nothing && value && !value.length) && (value ?? []).every((each) => isBlank({ ...field, many: false }, each));
    if (field.kind === "day") return ["day", "month", "year"].every((part) => !strip(value?.[part] ?? ""));
    if (field.kind === "record") return field.fields.every((part) => isBlank(part, value?.[part.name]));
    return isEmpty(line(String(value ?? "")));
  }

  const under = (at, found) => found.map((each) => ({ ...each, at: [at, ...(each.at ?? [])] }));
  const named = (words, found) => found.map((each) => ({ ...each, text: `${words}: ${each.text}` }));

  /** One that was chosen, and is not there any more. */
  function gone(field, value, place, within) {
    if (!field.of || !place.choices || place.choices(field.of, within).some(([each]) => each === value)) return [];
    if (field.of === "piece") return [mistake("SAR-91", { name: value, folder: place.whole })];
    return [mistake("PAGE-80", { label: field.label, name: value })];
  }

  /** What is wrong with one value of a field; `within` is what was chosen around it. */
  function one(field, value, place, within) {
    if (field.kind === "day") return [form.days.read(value).problem].filter(Boolean);
    if (field.kind === "record") return record(field, value ?? {}, place, within);
    if (field.kind === "file" || isEmpty(value)) return [];
    if (field.kind === "choice") return gone(field, value, place, within);
    if (NUMBERS[field.kind]) {
      const written = form.writing.number(value), found = hidden(written);
      return found.length || isEmpty(written) ? found : NUMBERS[field.kind](written);
    }
    const written = line(value), found = [...hidden(written), ...form.personal.find(written)];
    if (field.name === "address") found.push(...address(written));
    return found;
  }

  function record(field, value, place, within) {
    if (isBlank({ ...field, many: false }, value)) return [];
    const own = key(field), inner = { ...within, ...(own && { [own.of]: value[own.name] }) };
    const found = field.fields.flatMap((part) => {
      const wrong = of(part, value[part.name], place, part === own ? within : inner);
      return under(part.name, part.kind === "record" ? named(part.label, wrong) : wrong);
    });
    return found.length ? found : measure(field, value);
  }

  /** The rows of a list, each about something else. */
  function rows(field, value, place, within) {
    const own = field.kind === "record" ? key(field) : null, before = new Set();
    return value.flatMap((each, at) => {
      const found = one(field, each, place, within), about = own && each[own.name];
      if (about && before.has(about)) found.push({ ...mistake("REL-93", { name: about }), at: [own.name] });
      before.add(about);
      return field.kind === "record" ? under(at, named(`รายการที่ ${at + 1}`, found)) : found;
    });
  }

  function of(field, value, place, within) {
    if (field.required && isBlank(field, value)) return [mistake(field.kind === "choice" ? "PAGE-69" : "PAGE-60", { label: field.label })];
    return field.many ? rows(field, value ?? [], place, within) : one(field, value, place, within);
  }

  /** What is wrong with the values of fields, at a place: {choices, whole}, as far as it is known. */
  function all(list, values, place = {}) {
    return list.flatMap((field) => of(field, values[field.name], place, {}).map((each) => ({ field: field.name, ...each })));
  }

  form.values = { of: all, hidden, isBlank, key };
})();
