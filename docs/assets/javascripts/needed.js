/* Loads the scripts of parts that few pages have, when one of them comes near the reader's view. */
(() => {
  "use strict";
  const here = document.currentScript.src;
  const SCRIPTS = { copy: ".copy, .copy-line", register: "table.register" };

  const load = (name) => document.head.append(Object.assign(document.createElement("script"), { src: new URL(`${name}.js`, here) }));

  for (const [name, parts] of Object.entries(SCRIPTS)) {
    const found = document.querySelectorAll(parts);
    if (!found.length) continue;
    const near = new IntersectionObserver((seen) => {
      if (!seen.some((each) => each.isIntersecting)) return;
      near.disconnect();
      load(name);
    }, { rootMargin: "100%" });
    found.forEach((part) => near.observe(part));
  }
})();
