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
  const links = () => [...menu?.querySelectorAll("a[href]:not(.md-logo)") ?? []];
  const within = [[drawer, () => links().find((link) => link.checkVisibility({ visibilityProperty: true }))], [search, () => box]];
  for (const [control, first] of within) {
    control.addEventListener("keydown", (event) => { if (event.key === "Enter") turn(control); });
    control.addEventListener("change", () => {
      if (control.checked) for (const wait of [0, 60]) setTimeout(() => { if (document.activeElement === control) first()?.focus(); }, wait); // it comes into view
      else setTimeout(() => { if (document.activeElement === document.body) control.focus({ preventScroll: true }); });
    });
  }
  document.addEventListener("keydown", ({ key }) => {
    for (const [control] of key === "Escape" ? within : []) {
      if (!control.checked) continue;
      control.click();
      control.focus({ preventScroll: true });
    }
  });
  menu?.addEventListener("focusout", ({ relatedTarget }) => {
    if (drawer.checked && relatedTarget && relatedTarget !== drawer && !menu.contains(relatedTarget)) drawer.click();
  });

  // The box opens when it is clicked or typed in, not when it is passed
  const open = () => { if (!search.checked) turn(search); };
  search.addEventListener("click", (event) => { if (search.checked && !event.isTrusted && !asked) event.preventDefault(); });
  box?.addEventListener("click", open);
  box?.addEventListener("input", open);
  box?.addEventListener("keydown", ({ key }) => { if (key === "ArrowDown") open(); });

  // Parts of the menu that open are buttons, named by what they open
  for (const label of document.querySelectorAll("label.md-nav__link[tabindex]")) {
    const control = document.getElementById(label.htmlFor);
    const told = () => { label.setAttribute("aria-expanded", control.checked); };
    label.setAttribute("role", "button");
    const named = label.closest("li").querySelector(".md-nav__title");
    if (!label.textContent.trim() && named) label.setAttribute("aria-label", named.textContent.trim());
    label.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      label.click();
    });
    control.addEventListener("change", told);
    told();
  }
})();
