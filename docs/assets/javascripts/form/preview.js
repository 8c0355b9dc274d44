/* The live preview: a text as the site will show it, made of elements one by one, so that nothing typed ever runs. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { normalized } = form.letters;
  const site = new URL("../../../", document.currentScript.src);
  const SAFE = /^(?:(?:https?|mailto):|[/#])/i, QUIET = 30, PATIENT = 4; // ms that nobody notices; how long to wait for those that do
  const boxes = new WeakMap(), taken = new WeakMap(); // what each box shows; addresses of pictures

  /** The address on this site of one that is written from the root of docs/. */
  function placed(address) {
    if (!address.startsWith("/")) return address;
    const [path, anchor] = address.slice(1).split(/(?=#)/);
    return new URL(path.replace(/\.md$/, ".html") + (anchor ?? ""), site).href;
  }

  /** What was chosen on this machine, and is not published yet, of a file that a text names. */
  const chosen = (address, { blobs }) => blobs?.get(form.paths.base(form.paths.unquote(address)));

  /** Where a picture is shown from: one that was chosen on this machine from there, others as published. */
  function pictured(address, about) {
    const blob = chosen(address, about);
    if (!blob) return placed(address);
    if (!taken.has(blob)) taken.set(blob, URL.createObjectURL(blob));
    return taken.get(blob);
  }

  function attribute(made, tag, name, value, about) {
    const { attributes, classes } = form.dialect.allowed;
    if (name === "class") made.classList.add(...value.split(" ").filter((each) => classes[tag]?.includes(each)));
    else if (!attributes["*"].includes(name) && !attributes[tag]?.includes(name)) return;
    else if (name === "src") made.setAttribute(name, pictured(value, about));
    else if (name !== "href") made.setAttribute(name, normalized(value));
    else if (SAFE.test(value) && !chosen(value, about)) made.setAttribute(name, placed(normalized(value)));
  }

  /** A link as the site has it, and in a window of its own: what is typed stays. */
  function leading(link) {
    const address = link.getAttribute("href") ?? "";
    if (/^https?:/i.test(address) && !address.startsWith(site.href)) link.rel = "external noopener noreferrer nofollow";
    if (!address.startsWith("#")) link.target = "_blank";
  }

  /** The nodes of an element and of what follows it; only elements that the build lets through are made. */
  function* nodes(element, about) {
    const { tag, attributes, tail } = element, inside = [...within(element, about)];
    if (form.dialect.allowed.tags.includes(tag)) {
      const made = document.createElement(tag);
      for (const name of Object.keys(attributes).sort()) attribute(made, tag, name, attributes[name], about);
      if (tag === "a") leading(made);
      if (about.astray.has(element)) made.dataset.astray = `บรรทัด ${about.astray.get(element).join(", ")}`;
      made.append(...inside);
      yield made;
    } else yield* inside;
    if (tail) yield document.createTextNode(normalized(tail));
  }

  function* within(element, about) {
    if (element.text) yield document.createTextNode(normalized(element.text));
    for (const child of element.children) yield* nodes(child, about);
  }

  /** Nodes without what is blank before the first and after the last. */
  function trimmed(all) {
    const blank = (node) => node?.nodeType === Node.TEXT_NODE && !form.texts.strip(node.data);
    return all.slice(blank(all[0]) ? 1 : 0, blank(all[all.length - 1]) ? -1 : undefined);
  }

  /** The lines that are wrong, by the smallest element that shows each. */
  function astray(tree, problems) {
    const found = new Map(), lined = [...tree.all()].map(([element]) => element).filter((element) => element.lines);
    for (const { line } of problems) {
      const around = lined.filter(({ lines: [from, to] }) => from < line && line <= to);
      const inner = around[around.length - 1];
      if (inner && !found.get(inner)?.includes(line)) found.set(inner, [...(found.get(inner) ?? []), line]);
    }
    return found;
  }

  const same = (one, other) => one && other && one.isEqualNode(other);

  /** Puts nodes into a box; those at its beginning and end that stay the same are left, with where they are scrolled to. */
  function replace(box, fresh) {
    const old = [...box.childNodes], most = Math.min(old.length, fresh.length);
    let start = 0, end = 0;
    while (start < most && same(old[start], fresh[start])) start++;
    while (end < most - start && same(old[old.length - 1 - end], fresh[fresh.length - 1 - end])) end++;
    const { scrollTop } = box, next = old[old.length - end] ?? null;
    old.slice(start, old.length - end).forEach((node) => node.remove());
    fresh.slice(start, fresh.length - end).forEach((node) => box.insertBefore(node, next));
    box.scrollTop = scrollTop;
  }

  /** The name of the piece and what is said under it, as on its indicator's page. */
  function head({ title, facts = [], open = "" }) {
    const make = (tag, textContent, className = "") => Object.assign(document.createElement(tag), { textContent, className });
    const said = [...facts.map((words) => make("span", words)), ...(open ? [make("span", open, "piece-open")] : [])];
    const line = make("p", "", "piece-facts");
    line.append(...said.flatMap((each) => [each, " "]));
    return [make("h3", title), ...(said.length ? [line] : [])];
  }

  const aside = (textContent) => Object.assign(document.createElement("p"), { className: "aside", textContent });

  /** The nodes that show a passage; one that must not be shown says why there is nothing to see. */
  function shown({ text, head: above, anchor, none }, context) {
    const { root: tree, problems } = form.markdown.tree(text, { ...context, ...(anchor && { anchor }) });
    const about = { blobs: context.blobs, astray: astray(tree, problems) };
    const body = form.markdown.writer.visible(tree) ? trimmed([...within(tree, about)]) : [];
    if (!body.length && problems.some(({ warning }) => !warning)) body.push(aside("ตัวอย่างจะแสดงเมื่อแก้ข้อความตามที่แจ้งไว้แล้ว"));
    else if (!body.length && none) body.push(aside(none));
    return [...(above ? head(above) : []), ...body];
  }

  function draw(box) {
    const state = boxes.get(box), begun = performance.now();
    state.waiting = undefined;
    replace(box, state.passages.flatMap((each) => shown(each, state.context)));
    state.cost = performance.now() - begun;
  }

  /**
   * Shows passages in a box, silently and when there is time: of each its `text`, and, where it has one, its `head`
   * ({title, facts, open}), the `anchor` of its ids, and what is said where there is `none`. `context` is that of
   * `markdown.tree`, with `blobs`: what was chosen on this machine (name -> Blob), if they are to be seen.
   */
  function show(box, passages, context = {}) {
    const state = boxes.get(box) ?? { cost: 0 };
    boxes.set(box, Object.assign(state, { passages, context }));
    clearTimeout(state.waiting);
    state.waiting = setTimeout(draw, state.cost > QUIET ? state.cost * PATIENT : 0, box);
  }

  form.preview = { show };
})();
