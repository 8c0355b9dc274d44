/* A chosen file as it may be published: a picture made ready, a document as it is, or a mistake that says why not. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});
  const { mistake } = form.fileRules;

  const PICTURES = new Set([".jpg", ".png", ".webp", ".gif", ".bmp", ".avif", ".heic"]);
  const SHOWN = new Set([".jpg", ".jpeg", ".png", ".webp"]);
  const OFFICE = new Set([".docx", ".xlsx", ".pptx"]);
  const READABLE = 400 * 1024 * 1024; // bytes that a browser may take into memory
  const WILL_BE_READ = "หลังส่งแล้ว ระบบจะตรวจหาข้อมูลส่วนบุคคลในไฟล์นี้ ให้เปิดดูก่อนว่าไม่มี";
  const LOCKED = "ไฟล์มีรหัสผ่าน ระบบจึงตรวจข้อมูลส่วนบุคคลข้างในไม่ได้";

  const suffixOf = (name) => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? "";

  async function content(file) {
    try {
      return new Uint8Array(await file.arrayBuffer());
    } catch {
      throw mistake(""); // a folder, or a file that is gone
    }
  }

  /** Why a file that is no picture and no document of a known kind may not be published. */
  function refused(name, found) {
    const { kinds, names, advice } = form.fileRules.get(), suffix = suffixOf(name);
    if (!(suffix in kinds)) {
      const known = advice[suffix] ?? advice[found] ?? `ให้ใช้ไฟล์ชนิด ${Object.keys(kinds).join(" ")}`;
      return mistake("FILE-01", { suffix: suffix || "ไม่มีนามสกุล", advice: known });
    }
    if (found) return mistake("FILE-30", { suffix, found: names[found] ?? found, advice: advice[found] ?? "ให้แนบไฟล์ที่ถูกต้อง" });
    if (SHOWN.has(suffix)) return mistake("FILE-62");
    return mistake(OFFICE.has(suffix) ? "FILE-31" : "FILE-04", { kind: kinds[suffix] });
  }

  /** A document goes as it is, under the suffix of what it is. */
  function passed(file, bytes, found) {
    const { kinds, names } = form.fileRules.get(), suffix = suffixOf(file.name);
    const locked = found === "" && OFFICE.has(suffix);
    if (!locked && (!(found in kinds) || SHOWN.has(found))) throw refused(file.name, found);
    if (OFFICE.has(found) && form.fileTypes.hasMacros(bytes)) throw mistake("FILE-06", { kind: kinds[found] });
    const stem = suffix in kinds || suffix in names ? file.name.slice(0, -suffix.length) : file.name;
    const name = locked || suffix === found ? file.name : stem + found;
    return { blob: file, name: form.fileNames.safe(name), was: file.size, now: file.size, notes: [locked ? LOCKED : WILL_BE_READ] };
  }

  /** A file made ready: {blob, name, was, now, notes, width, height}. Rejects with a mistake, an Error in Thai. */
  async function ready(file) {
    const { largest } = form.fileRules.get(), limit = largest / 1024 / 1024;
    if (!file.size) throw mistake("FILE-02");
    if (file.size > READABLE) throw mistake("FILE-03", { limit });
    const bytes = await content(file), found = form.fileTypes.detect(bytes);
    const made = PICTURES.has(found) ? await form.pictures.prepare(file) : passed(file, bytes, found);
    if (made.blob.size > largest) throw mistake("FILE-03", { limit });
    return made;
  }

  /** Whether two blobs are the same to the byte; hashes are not there on every address (crypto.subtle). */
  async function same(one, other) {
    if (one.size !== other.size) return false;
    const [first, second] = (await Promise.all([one.arrayBuffer(), other.arrayBuffer()])).map((each) => new Uint8Array(each));
    return first.every((byte, at) => byte === second[at]);
  }

  form.attachments = { ready, same, isPicture: (name) => SHOWN.has(suffixOf(name)) };
})();
