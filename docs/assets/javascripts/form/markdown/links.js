/* Where a link in evidence leads: to the web, to a file beside it, to evidence, or to a page. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { BLANK, count, strip } = form.texts;
  const { mistake } = form.mistakes;
  const { base, join, normal, quote, relative, split, unquote } = form.paths;

  const SCHEME = /^([a-z][a-z0-9+.-]*):/i, ELSEWHERE = /^(?:https?:|\/\/)/i;
  const WEB = new RegExp(`^https?://[^${BLANK}/?#@\\\\]+(?:[/?#][^${BLANK}]*)?$`, "i"); // no name or password
  const MAIL = new RegExp(`^mailto:[^${BLANK}@]+@[^${BLANK}@]+$`, "i");

  class LinkError extends Error {
    constructor(code, given) {
      super(code);
      this.mistake = mistake(code, given);
    }
  }

  /**
   * What evidence may link to, as far as the browser knows. `folder`: the evidence's own, a uri in docs/. `files` and
   * `chosen`: names in it ({name, width, height} or names), and uris of others. `pieces`: of the folder's evidence
   * [[name, …]], or of all (uri -> page and anchor). `pages`: uris. What is not given is believed to be there.
   */
  class Library {
    constructor({ folder = "", files = [], chosen = [], pieces, pages }) {
      this.folder = folder;
      this.attachments = new Map([...files, ...chosen].map((file) => this.known(file)));
      this.alike = new Map([...this.attachments.keys()].map((uri) => [form.letters.normalized(uri), uri]));
      this.pieces = new Map(Array.isArray(pieces) ? pieces.map(([name]) => this.piece(name)) : Object.entries(pieces ?? {}));
      this.pages = new Set(pages ?? []);
      this.listed = Boolean(pieces);
      this.whole = Boolean(pieces && pages);
      this.used = new Set();
    }

    known(file) {
      const { name, width, height } = typeof file === "string" ? { name: file } : file;
      return [name.includes("/") ? name : join(this.folder, name), width && height ? [width, height] : null];
    }

    piece(name) {
      return [join(this.folder, name), `${this.folder}.md#${form.markdown.anchorOf(name)}`];
    }

    /** The uri in docs/ that a path from the evidence's folder leads to, as the folder has it. */
    inside(path) {
      const found = normal(join(this.folder, unquote(path)));
      if (found.startsWith("..")) throw new LinkError("LINK-11", { path });
      return this.attachments.has(found) ? found : this.alike.get(form.letters.normalized(found)) ?? found;
    }

    /** Width and height of the picture at an address that `resolve` gave; null when nobody measured it. */
    size(address) {
      return this.attachments.get(unquote(address).slice(1)) ?? null;
    }

    /** Whether a uri leads where the browser knows nothing. */
    believed(uri) {
      const own = this.folder && uri.startsWith(`${this.folder}/`);
      return !this.whole && (!own || (!this.listed && uri.endsWith(".md")));
    }

    absent(path, guess) {
      const there = [...this.attachments.keys(), ...this.pieces.keys()];
      const near = guess ? form.spelling.nearestFile(normal(join(this.folder, unquote(path))), there) : null;
      if (near) return new LinkError("LINK-01", { path: unquote(path), near: relative(near, this.folder) });
      return new LinkError("LINK-02", { path: unquote(path) });
    }

    /** The address to write for one in the source. Throws LinkError, with what was meant if we should `guess`. */
    resolve(address, { picture = false, guess = true } = {}) {
      const limit = form.dialect.limits.address;
      if (address.length > limit && count(address) > limit) throw new LinkError("LINK-04", { limit });
      const plain = strip(address);
      if (picture) return this.picture(plain, guess);
      if (stays(plain)) return plain;
      refuseForeign(plain);
      const at = plain.indexOf("#"), path = at < 0 ? plain : plain.slice(0, at);
      return this.found(path, at < 0 ? "" : plain.slice(at + 1), guess);
    }

    found(path, anchor, guess) {
      const uri = this.inside(path);
      if (this.attachments.has(uri)) {
        this.used.add(uri);
        return `/${quote(uri)}${anchor && `#${quote(unquote(anchor), "=&,")}`}`;
      }
      if (this.pieces.has(uri)) {
        if (anchor) throw new LinkError("LINK-03", { anchor: unquote(anchor) });
        return `/${quote(this.pieces.get(uri), "/#")}`;
      }
      if (this.pages.has(uri) || this.believed(uri)) return `/${quote(uri)}${anchor && `#${quote(unquote(anchor))}`}`;
      throw this.absent(path, guess);
    }

    picture(plain, guess) {
      if (ELSEWHERE.test(plain)) throw new LinkError("LINK-05");
      refuseForeign(plain);
      const uri = this.inside(plain), kind = split(base(uri))[1].toLowerCase(), { refused, shown } = form.dialect.pictures;
      if (!this.attachments.has(uri) && !this.believed(uri)) throw this.absent(plain, guess);
      if (refused.includes(kind)) throw new LinkError("FRONT-19", { path: plain });
      if (!shown.some((end) => uri.toLowerCase().endsWith(end))) throw new LinkError("LINK-06", { path: plain });
      this.used.add(uri);
      return `/${quote(uri)}`;
    }
  }

  function opens(address) {
    try { return Boolean(new URL(address)); } catch { return false; }
  }

  /** Whether an address is written as it is: of the web, of mail, or within the passage. */
  function stays(plain) {
    if (WEB.test(plain)) return opens(plain);
    return MAIL.test(plain) || (plain.startsWith("#") && plain !== "#");
  }

  /** Throws for every address that is neither of the web nor a path from here. */
  function refuseForeign(plain) {
    const scheme = SCHEME.exec(plain.replace(/[\x00-\x20\x7f]/g, "")); // so does a browser
    if (!plain || plain === "#") throw new LinkError("LINK-07");
    if (/^https?:/i.test(plain)) throw new LinkError("LINK-08", { address: plain });
    if (scheme) throw new LinkError("LINK-09", { scheme: scheme[1] });
    if (plain.startsWith("/") || plain.includes("\\")) throw new LinkError("LINK-10", { address: plain });
  }

  form.markdown.links = { Library, LinkError };
})();
