/* Links and pictures that know where their address stands, and addresses that are simply written out. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { BLANK, matchAt } = form.texts;
  const { original, know } = form.markdown.rules;
  const { named } = form.markdown.names;

  const T = "\u0e00-\u0e7f", PART = `[${T}][^${BLANK}<>/?#&=]*`, SIGN = "/=?#&_.~+\\-"; // after which Thai may stand
  const BEGIN = new RegExp(`[${BLANK}]*<?`, "y");
  const WEB = new RegExp(
    `(?:https?://(?:[A-Za-z0-9]|${PART})|www\\.[A-Za-z0-9])(?:[${SIGN}](?:${PART})?|[^${BLANK}<>${T}${SIGN}])*`, "iuy");
  const SCHEME = /(?:^|[^A-Za-z0-9])(https?)$/i, LOCAL = /[A-Za-z0-9._+-]{1,64}$/;
  const DOMAIN = /@(?:[A-Za-z0-9_-]+\.)+[A-Za-z][A-Za-z-]*[A-Za-z]/y, REFERENCE = /&[A-Za-z0-9]+;$/;
  const ENDINGS = "?!.,:*_~'\"“”‘’;", BEFORE = new RegExp(`[${BLANK}*_~(\\[${T}“‘"']`);
  const BACK = 70; // letters before a sign that may belong to its address

  /** Where the address begins that stands after a bracket. */
  const address = (text, at) => at + matchAt(BEGIN, text, at)[0].length;

  /** Of a link whose label begins at `start`: where its address begins, and its end. */
  function where(state, start) {
    const last = state.pos, end = state.md.helpers.parseLinkLabel(state, start);
    return end + 1 < last && state.src[end + 1] === "(" ? { at: address(state.src, end + 2), end: last } : {};
  }

  /** Takes the place of a rule: what it opened knows its place and name. */
  function placed(md, rule, type, attribute, told) {
    const ruled = original(md.inline.ruler, rule);
    md.inline.ruler.at(rule, (state, silent) => {
      const { pos } = state, first = state.tokens.length;
      if (!ruled(state, silent)) return false;
      if (!silent) {
        const token = state.tokens.slice(first).find((each) => each.type === type);
        const label = named(token, attribute);
        know(token, { ...(label && { label }), ...told(state, pos) });
      }
      return true;
    });
  }

  const within = (state) => (state.posMax < state.src.length ? state.src.slice(0, state.posMax) : state.src);
  const signs = (text, pattern) => (text.match(pattern) ?? []).length;

  /** An address without the marks of the sentence it stands in. */
  function withoutEnding(text) {
    let open = signs(text, /[(\[]/g) - signs(text, /[)\]]/g), end = text.length;
    for (; end; end--) {
      const sign = text[end - 1], reference = sign === ";" && REFERENCE.exec(text.slice(Math.max(end - BACK, 0), end));
      if (reference) end -= reference[0].length - 1;
      else if (")]".includes(sign) && open < 0) open++;
      else if (!ENDINGS.includes(sign)) break;
    }
    return text.slice(0, end);
  }

  function web(state, start) {
    const found = matchAt(WEB, within(state), start);
    return found ? withoutEnding(found[0]) : "";
  }

  /** Puts in a link with these words, of which `back` letters are already behind. */
  function linked(state, back, words, scheme) {
    if (words.length <= back) return false;
    if (back) state.pending = state.pending.slice(0, -back);
    const opened = state.push("link_open", "a", 1);
    Object.assign(opened, { attrs: [["href", scheme + words]], markup: "bare", meta: { at: state.pos - back } });
    state.push("text", "", 0).content = words;
    state.push("link_close", "a", -1).markup = "bare";
    state.pos += words.length - back;
    return true;
  }

  function bare(state, silent) {
    if (silent || state.linkLevel) return false;
    const { src, pos, pending } = state;
    if (src.startsWith("://", pos)) {
      const scheme = SCHEME.exec(pending.slice(-BACK));
      return Boolean(scheme) && linked(state, scheme[1].length, web(state, pos - scheme[1].length), "");
    }
    if (src.startsWith("www.", pos) && (!pos || BEFORE.test(src[pos - 1]))) return linked(state, 0, web(state, pos), "http://");
    if (src[pos] !== "@") return false;
    const local = LOCAL.exec(pending.slice(-BACK)), domain = matchAt(DOMAIN, within(state), pos);
    return Boolean(local && domain) && linked(state, local[0].length, local[0] + domain[0], "mailto:");
  }

  /** Lets a parser know where addresses stand, and link bare ones: a link whose markup is "bare". */
  function addresses(md) {
    placed(md, "link", "link_open", "href", where);
    placed(md, "image", "image", "src", (state, pos) => ({ ...where(state, pos + 1), label_at: pos + 2 }));
    md.inline.ruler.after("text", "bare", bare);
  }

  form.markdown.addresses = { address, addresses };
})();
