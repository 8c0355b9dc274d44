/* Code in a line, which markdown-it 14.3 forgets behind a bracket that stays open. */
(() => {
  "use strict";
  const form = (globalThis.evidenceForm ??= {});

  /** Where the last run of each length of ` begins. */
  function lastRuns(src) {
    const found = new Map();
    for (const { 0: run, index } of src.matchAll(/`+/g)) found.set(run.length, index);
    return found;
  }

  /** [start, end] of the run that closes one as long as `length`, which ends at `from`; null when none does. */
  function closing(state, length, from) {
    state.runs ??= lastRuns(state.src);
    if ((state.runs.get(length) ?? -1) < from) return null;
    const runs = /`+/g;
    runs.lastIndex = from;
    for (let found = runs.exec(state.src); found && runs.lastIndex <= state.posMax; found = runs.exec(state.src)) {
      if (found[0].length === length) return [found.index, runs.lastIndex];
    }
    return null;
  }

  function span(state, silent) {
    const start = state.pos;
    if (state.src[start] !== "`") return false;
    let pos = start + 1;
    while (pos < state.posMax && state.src[pos] === "`") pos++;
    const found = closing(state, pos - start, pos);
    if (found && !silent) {
      const token = state.push("code_inline", "code", 0);
      token.markup = state.src.slice(start, pos);
      token.content = state.src.slice(pos, found[0]).replace(/\n/g, " ").replace(/^ (.*[^ ].*) $/s, "$1");
    } else if (!silent) state.pending += state.src.slice(start, pos);
    state.pos = found ? found[1] : pos;
    return true;
  }

  /** Lets a parser read code in a line. */
  form.markdown.code = (md) => md.inline.ruler.at("backticks", span);
})();
