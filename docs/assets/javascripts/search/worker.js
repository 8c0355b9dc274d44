/* The search worker. Until somebody searches it is all that is loaded of it. */
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

self.addEventListener("message", ({ data }) => {
  if (data.type === 0) self.postMessage({ type: 1 }); // Material asks for this when a page loads
  else if (data.type === 2 && !data.data.trim() && !take) self.postMessage({ type: 3, data: { items: [] } });
  else host()(data);
});
