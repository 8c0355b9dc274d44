/*
 * Loads the theme's script with the reader's first move, since it is what a phone works on longest and nothing
 * that is merely read needs it. What is asked of it before it listens is asked again; menu and search open
 * without it. It comes at once where something asks for it: the page of search, an address of a part or with a question.
 */
(() => {
  "use strict";
  const place = document.querySelector("script[data-src]");
  if (!place) return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const MOVES = ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "focusin"];
  const early = [];
  let parsed = false;
  addEventListener("DOMContentLoaded", () => { parsed = true; }, { once: true });

  const noted = (event) => {
    const own = event.type === "change" ? event.target.closest("[data-md-component=palette]") : /^[fs/pn,.]$/.test(event.key);
    if (own) early.push(event);
  };

  function load() {
    MOVES.forEach((name) => removeEventListener(name, moved, true));
    system.removeEventListener("change", load);
    const script = Object.assign(document.createElement("script"), { src: place.dataset.src });
    script.addEventListener("load", () => {
      if (parsed) document.dispatchEvent(new Event("DOMContentLoaded")); // it begins with this, and came too late for it
      for (const name of ["keydown", "change"]) removeEventListener(name, noted, true);
      early.forEach((event) => event.target.dispatchEvent(new event.constructor(event.type, event)));
    });
    place.replaceWith(script);
  }

  // A page that comes under a pointer at rest is told of a move of nothing
  const moved = (event) => (event.type !== "pointermove" || event.movementX || event.movementY) && load();

  for (const name of ["keydown", "change"]) addEventListener(name, noted, true);
  if (location.hash || new URLSearchParams(location.search).has("q") || document.querySelector("[data-finder]")) load();
  else {
    MOVES.forEach((name) => addEventListener(name, moved, { capture: true, passive: true }));
    system.addEventListener("change", load);
  }

  // The theme's switch of colours is hidden until its script comes
  const { index = 0 } = __md_get("__palette") ?? {};
  document.querySelectorAll("[data-md-component=palette] label")[index]?.removeAttribute("hidden");
})();
