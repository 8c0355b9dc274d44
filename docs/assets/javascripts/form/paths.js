/* Paths in docs/ and addresses in pages, as Python's posixpath and urllib.parse have them. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const reader = new TextDecoder("utf-8", { ignoreBOM: true });

  /** An address with its %-codes as letters. */
  const unquote = (text) => text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) =>
    reader.decode(Uint8Array.from(run.slice(1).split("%"), (code) => parseInt(code, 16))));

  /** A path with every letter as codes that may not stand in an address; those in `safe` may. */
  const quote = (text, safe = "/") => encodeURIComponent(text).replace(/[!'()*]|%(?:2F|23|3D|26|2C)/g, (found) => {
    const letter = decodeURIComponent(found);
    return safe.includes(letter) ? letter : found.length > 1 ? found : `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
  });

  /** A path without . and .. and doubled bars; ".." stays where it leads out. */
  function normal(path) {
    const parts = [], root = path.startsWith("/") ? (/^\/\/(?!\/)/.test(path) ? "//" : "/") : "";
    for (const part of path.split("/")) {
      if (!part || part === ".") continue;
      if (part !== ".." || (!root && !parts.length) || parts[parts.length - 1] === "..") parts.push(part);
      else parts.pop();
    }
    return root + parts.join("/") || ".";
  }

  const join = (folder, path) => (path.startsWith("/") || !folder ? path : `${folder.replace(/\/$/, "")}/${path}`);
  const base = (path) => path.slice(path.lastIndexOf("/") + 1);
  const folder = (path) => path.slice(0, Math.max(path.lastIndexOf("/"), 0));

  /** [stem, kind]: the end of a name from its last point; a name that begins with points has none there. */
  function split(path) {
    const name = base(path), at = name.lastIndexOf(".");
    return at > 0 && /[^.]/.test(name.slice(0, at)) ? [path.slice(0, path.length - name.length + at), name.slice(at)] : [path, ""];
  }

  /** The way from a folder to a path. */
  function relative(path, from) {
    const to = path.split("/"), start = from.split("/");
    let same = 0;
    while (same < Math.min(to.length, start.length) && to[same] === start[same]) same++;
    return [...start.slice(same).map(() => ".."), ...to.slice(same)].join("/") || ".";
  }

  form.paths = { unquote, quote, normal, join, base, folder, split, relative };
})();
