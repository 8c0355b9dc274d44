/* What is known of words: those of the office's lists, and what people ask by. */
(() => {
  "use strict";
  const search = (globalThis.manualSearch ??= {});
  const { fold } = search.letters;
  const { dictionary, undotted } = search.query;

  const OF = "ของ";

  /**
   * What is known of words, from the manifest: {entries: folded text -> {role, ...}, longest, lists}. Of
   * one text that is several the last counts, so that the name of a page is no filler.
   */
  function known({ names, called = [], fillers = [], particles = [], questions = [], numbered = [] }) {
    const entries = new Map();
    const put = (text, entry) => entries.set(fold(text), { ...entry, raw: text });
    for (const text of fillers) put(text, { role: "filler" });
    for (const { words, about } of questions) for (const text of words) put(text, { role: "filler", about });
    for (const { words, year } of numbered) for (const text of words) for (const word of [text, undotted(text)]) put(word, { role: "numbered", words, year });
    const lists = dictionary(names), given = [...new Set([...names.flat(), ...called.flat()])];
    const asking = new Map();
    for (const { text, name, about } of otherwise(given, questions)) {
      if (about) asking.set(name, about);
      put(text, { role: "name", about });
      if (!lists.has(undotted(text))) lists.set(undotted(text), [[name]]);
    }
    for (const text of given) put(text, { role: "name", about: asking.get(text) });
    const numbers = new Map(numbered.flatMap((each) => each.words.flatMap((text) => [fold(text), undotted(text)].map((word) => [word, each]))));
    const said = [...entries].filter(([, { role }]) => role === "filler").map(([text]) => text).join("\n");
    return { entries, numbers, said, particles: new Set(particles), longest: Math.max(0, ...[...entries.keys()].map((text) => text.length)), lists };
  }

  /**
   * Names as people say them otherwise: {text, name, about}. What asks (ส่งเมื่อไร), with every other
   * word that asks the same (ส่งตอนไหน); what belongs to somebody (งานของเรา), without ของ.
   */
  function* otherwise(names, questions) {
    for (const name of names) {
      if (name.indexOf(OF) > 0 && !name.endsWith(OF)) yield { text: name.replace(OF, ""), name };
      for (const { words, about } of questions) {
        const own = words.filter((word) => name !== word && (name.startsWith(word) || name.endsWith(word))).sort((a, b) => b.length - a.length)[0];
        if (!own) continue;
        for (const word of words) yield { text: name.endsWith(own) ? name.slice(0, -own.length) + word : word + name.slice(own.length), name, about };
      }
    }
  }

  search.lexicon = { known };
})();
