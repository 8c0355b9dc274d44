/* Menu and search by keyboard. Runs before the theme's script, which opens search wherever focus comes. */
(() => {
  "use strict";
  const drawer = document.getElementById("__drawer"), search = document.getElementById("__search");
  const box = document.querySelector("[data-md-component=search-query]");
  const menu = document.querySelector(".md-sidebar--primary");

  // A switch is turned by Enter, too; what it opens takes the focus, and gives it back
  let asked = false;
  const turn = (control) => {
    asked = true;
    control.click();
    asked = false;
  };
  /** What stands in a label is a button for keys, too: it turns the label's switch, and says whether it is on. */
  const named = (part, control, name) => {
    const told = () => { part.setAttribute("aria-expanded", control.checked); };
    part.setAttribute("role", "button");
    part.setAttribute("tabindex", "0");
    if (name) part.setAttribute("aria-label", name);
    part.addEventListener("keydown", (event) => {
      if (event.key !== " " && event.key !== "Enter") return;
      event.preventDefault();
      turn(control);
    });
    control.addEventListener("change", told);
    told();
    return part;
  };
  const links = () => [...menu?.querySelectorAll("a[href]:not(.md-logo)") ?? []];
  const button = (control) => named(document.querySelector(`.md-header__button[for="${control.id}"] svg`), control, control.ariaLabel);
  const within = [[drawer, button(drawer), () => links().find((link) => link.checkVisibility({ visibilityProperty: true }))], [search, button(search), () => box]];
  for (const [control, opener, first] of within) {
    control.addEventListener("change", () => {
      if (control.checked) for (const wait of [0, 60, 300, 1000]) setTimeout(() => { if (control.checked && document.activeElement === opener) first()?.focus(); }, wait); // it comes into view, late on a slow phone
      else setTimeout(() => { if (document.activeElement === document.body) opener.focus({ preventScroll: true }); });
    });
  }
  // The keys that open search are the page's: at "/" Firefox would find in it, and a box that is hidden takes no focus
  document.addEventListener("keydown", (event) => {
    const [control, opener] = within[1];
    if (!/^[fs/]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    event.preventDefault();
    if (control.checked || !box || box.checkVisibility({ visibilityProperty: true })) return;
    opener.focus({ preventScroll: true });
    turn(control);
  });
  document.addEventListener("keydown", ({ key }) => {
    for (const [control, opener] of key === "Escape" ? within : []) {
      if (!control.checked) continue;
      control.click();
      opener.focus({ preventScroll: true });
    }
  });
  addEventListener("pagehide", () => { if (drawer.checked) drawer.click(); }); // who comes back finds the page, not the menu
  menu?.addEventListener("focusout", ({ relatedTarget }) => {
    if (drawer.checked && relatedTarget && !relatedTarget.closest(".md-header") && !menu.contains(relatedTarget)) drawer.click();
  });

  // The box opens when it is clicked or typed in, not when it is passed
  const open = () => { if (!search.checked) turn(search); };
  search.addEventListener("click", (event) => { if (search.checked && !event.isTrusted && !asked) event.preventDefault(); });
  box?.addEventListener("click", open);
  box?.addEventListener("input", open);
  box?.addEventListener("keydown", ({ key }) => { if (key === "ArrowDown") open(); });

  // Parts of the menu that open are buttons, named by what they open
  for (const label of document.querySelectorAll("label.md-nav__link[tabindex]")) {
    const title = label.closest("li").querySelector(".md-nav__title");
    label.removeAttribute("tabindex");
    named(label.firstElementChild, document.getElementById(label.htmlFor), label.textContent.trim() ? "" : title?.textContent.trim());
  }
})();
