/* What is wrong with a text by itself: found in its tokens, each at its letter. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { BLANK, cut, strip, words, standsForHidden } = form.texts;
  const { mistake } = form.mistakes;
  const { markdown } = form;

  const REFUSED = { html: "MARK-01", letter: "MARK-02", attributes: "MARK-03" };
  const SHOWN = 80; // letters of a mistake
  const TITLE = new RegExp(`[${BLANK}]+["'].*`), BLANKS = new RegExp(`[${BLANK}]`);
  const NAMES = /\[((?:\\.|[^\[\]\\])+)\]/g, COMMENT = "//"; // a name for what nobody is to see
  const TARGET = new RegExp(`\\[((?:\\\\.|[^\\[\\]\\\\])*)\\]:[${BLANK}>]*<?`, "g");
  const RULED = new RegExp(`^(?:${markdown.tables.RULE.source})$`);

  const remark = (offset, found, warning = false) => ({ offset, mistake: found, warning });

  /** The tokens of a line, those of pictures' labels too, each with its offset in the line. */
  function* all(children, begin = 0) {
    for (const child of children) {
      yield [child, begin + (child.meta?.at ?? 0)];
      if (child.type === "image") yield* all(child.children ?? [], begin + child.meta.label_at);
    }
  }

  const refused = (sort, text) => mistake(REFUSED[sort], { text: cut(words(text).join(" "), SHOWN) });

  /** What stands before the bracket that closes one opened before a line; "" when none does. */
  function enclosed(line) {
    let opened = 0;
    for (let at = 0; at < line.length; at++) {
      if (line[at] === ")" && !opened) return line.slice(0, at);
      opened += (line[at] === "(") - (line[at] === ")");
    }
    return "";
  }

  /** Why a link whose address begins `rest` is none: it has blanks, or no end. */
  function unread(rest) {
    const address = strip(enclosed(rest.split("\n", 1)[0]).replace(TITLE, ""));
    return address ? mistake("MARK-18", { text: cut(address, SHOWN) }) : mistake("MARK-19");
  }

  /** [mistake, whether it is but a warning] of what stands in a line; undefined for what may. */
  function foreign(token, { content, meta }, at) {
    switch (meta.sort) {
      case "html": case "letter": case "attributes": return [refused(meta.sort, content), false];
      case "note": return BLANKS.test(content) ? [mistake("MARK-23", { note: content }), false] : [mistake("MARK-04", { note: content }), true];
      case "link": return [unread(token.content.slice(at)), false];
      case "reference": return [mistake("MARK-27", { name: meta.name }), true];
      case "alert": return [mistake("MARK-26", { text: content }), true];
      default: return undefined;
    }
  }

  /** [offset, mistake] of what may not stand in an address or its title either. */
  function* hidden(text) {
    for (const [sort, pattern] of Object.entries(markdown.foreign.patterns)) {
      for (const found of text.matchAll(pattern)) {
        const doubled = sort === "attributes" && text[found.index - 1] === "{";
        if (!doubled && (sort !== "letter" || standsForHidden(found[0]))) yield [found.index, refused(sort, found[0])];
      }
    }
  }

  function* inLine(token, child, at, origin) {
    if (child.type === "foreign") {
      const found = foreign(token, child, at);
      if (found) yield remark(origin.of(token, at), ...found);
    } else if (child.meta?.end !== undefined) {
      for (const [offset, reason] of hidden(token.content.slice(at, at + child.meta.end - child.meta.at))) {
        yield remark(origin.of(token, at + offset), reason);
      }
    }
  }

  /** Lines of a paragraph that should part a table's head from its rows. */
  function* ruled(token, origin) {
    const lines = token.map ? token.content.split("\n") : [];
    for (const [number, line] of lines.entries()) {
      if (RULED.test(line)) yield remark(origin.line(token.map[0] + number), mistake("MARK-21"));
    }
  }

  /** Notes that nothing calls, or that are explained twice. */
  function* notes(tokens, env, origin) {
    const seen = new Set();
    for (const { type, map, meta } of tokens) {
      if (type !== "footnote_reference_open" || !map) continue;
      const note = `[^${meta.label}]`, begin = origin.line(map[0]), end = origin.begins(map[0]) + origin.lines[map[0]].length;
      const at = begin + Math.max(origin.text.slice(begin, end).indexOf(note), 0);
      if (seen.has(meta.label)) yield remark(at, mistake("MARK-25", { note }));
      else if (env.footnotes.refs[`:${meta.label}`] < 0) yield remark(at, mistake("MARK-24", { note }), true);
      seen.add(meta.label);
    }
  }

  /** The name that a line gives to an address, as it is written, with its bracket. */
  const nameIn = (line) => line.replace(/^[ >]+|[ >]+$/g, "").split("]:", 1)[0];

  /** Addresses under names: what may not stand in them, and names that have two. */
  function* references(env, origin) {
    const first = env.references ?? {}, labels = Object.keys(first);
    for (const label of labels) {
      const { map } = first[label];
      yield* reference(label, map, origin);
      if (label.startsWith("^")) yield remark(origin.line(map[0]), mistake("MARK-23", { note: `${nameIn(origin.lines[map[0]])}]` }));
    }
    for (const { label, map, href } of env.duplicates ?? []) {
      yield* reference(label, map, origin);
      if (String(href) !== String(first[label].href)) {
        yield remark(target(label, map, origin), mistake("MARK-28", { name: nameIn(origin.lines[map[0]]).slice(1) }));
      }
    }
  }

  function* reference(label, lines, origin) {
    const begin = target(label, lines, origin);
    for (const [offset, reason] of hidden(origin.text.slice(begin, origin.begins(lines[1])))) yield remark(begin + offset, reason);
  }

  /** Addresses under names that nothing asks for: Markdown shows neither name nor address. */
  function* unused(tokens, env, origin) {
    const first = env.references ?? {}, labels = Object.keys(first);
    if (!labels.length) return;
    const texts = tokens.filter((token) => token.type === "inline").map((token) => token.content);
    const names = texts.flatMap((text) => [...text.matchAll(NAMES)].map((found) => found[1]));
    const asked = new Set(names.map(markdown.normalizeReference));
    for (const label of labels) {
      if (asked.has(label) || label.startsWith("^") || label === COMMENT) continue;
      const [line] = first[label].map;
      yield remark(origin.line(line), mistake("MARK-40", { name: nameIn(origin.lines[line]).slice(1) }), true);
    }
  }

  /** The offset of the address that is given a name in lines (from, to) of the source. */
  function target(label, lines, origin) {
    const begin = origin.begins(lines[0]), found = [...origin.text.slice(begin, origin.begins(lines[1])).matchAll(TARGET)];
    const own = found.find((each) => markdown.normalizeReference(each[1]) === label) ?? found[0];
    return own ? begin + own.index + own[0].length : begin;
  }

  /** Everything that is wrong with a text of these tokens, of which the parser told in `env`. */
  function* remarks(tokens, env, origin) {
    for (const { token, words: run, reason } of env.taken ?? []) yield remark(origin.of(token, 0, run), reason);
    for (const token of tokens) {
      if (token.type === "inline") {
        for (const [child, at] of all(token.children ?? [])) yield* inLine(token, child, at, origin);
        yield* ruled(token, origin);
      } else if (token.meta?.more !== undefined) {
        yield remark(token.meta.more, mistake("MARK-20", { found: token.meta.cells, columns: token.meta.columns }));
      }
    }
    yield* notes(tokens, env, origin);
    yield* references(env, origin);
    yield* unused(tokens, env, origin);
  }

  markdown.remarks = { remarks, remark, target };
})();
