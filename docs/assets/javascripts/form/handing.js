/* Where a text goes: to the code host, into the clipboard, into a file. Nothing is sent from here. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const part = (text) => encodeURIComponent(text);
  const path = (text) => text.split("/").map(part).join("/");

  /** Where a new file is made: {address, whole}; a text too long for an address is left out of it. */
  function made(file, text) {
    const { host } = form.data, bare = `${host.new}${part(file)}`;
    const address = `${bare}&value=${part(text)}`;
    return host.fills && address.length <= host.longest ? { address, whole: true } : { address: bare, whole: false };
  }

  const edited = (file) => ({ address: form.data.host.edit + path(file), whole: false });
  /** Where files are dropped into a folder; without one, folders are, into the project. */
  const upload = (folder = "") => (form.data.host.upload + path(folder)).replace(/\/$/, "");

  /** Copies a text; works from a file, too, where the newer way does not. */
  function copy(text) {
    const before = document.activeElement;
    const area = Object.assign(document.createElement("textarea"), { value: text, readOnly: true, className: "form-copied" });
    area.setAttribute("aria-hidden", "true");
    document.body.append(area);
    area.select();
    area.setSelectionRange(0, text.length);
    const done = document.execCommand("copy");
    area.remove();
    before?.focus?.({ preventScroll: true });
    return done;
  }

  function save(name, blob) {
    const address = URL.createObjectURL(blob);
    const link = Object.assign(document.createElement("a"), { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  const written = (text) => new Blob([text], { type: "text/markdown;charset=utf-8" });
  const download = (file, text) => save(file.split("/").pop(), written(text));

  /** The next free name of a piece in a folder that holds such files. */
  function free(names) {
    for (let number = names.length + 1; ; number += 1) {
      const name = `evidence-${String(number).padStart(2, "0")}.md`;
      if (!names.includes(name)) return name;
    }
  }

  form.handing = { made, edited, upload, copy, save, written, download, free };
})();
