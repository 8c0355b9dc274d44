/* The search worker, which box.js starts once somebody searches. */
"use strict";
const here = new URL(".", self.location.href);
const folder = new URL("../../../search/", here);

let take;
function host() {
  if (take) return take;
  importScripts(new URL("host.js", here).href);
  take = manualSearch.host({
    modules: async (names) => importScripts(...names.map((name) => new URL(`${name}.js`, here).href)),
    // a part's name tells its content, so whatever the browser kept of it is right
    file: async (name, fresh) => {
      const answer = await fetch(new URL(name, folder), { cache: fresh ? "no-cache" : "force-cache" });
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.text();
    },
  }, (message) => self.postMessage(message));
  return take;
}

self.addEventListener("message", ({ data }) => host()(data));
