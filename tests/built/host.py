"""The host of search in a page, over an index made up by a test, whose parts come late."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

_HOSTED = """async ([site, pages, rounds]) => {
  const folder = new URL('assets/javascripts/search/', site);
  const script = (name) => new Promise((resolve, reject) => document.head.append(Object.assign(
    document.createElement('script'), {src: new URL(`${name}.js`, folder), onload: resolve, onerror: reject})));
  const parts = pages.map((_, i) => ({file: `${i}.js`, letters: 500_000}));
  const files = {'manifest.js': {parts, years: [], names: [], unbroken: [], groups: {},
    kinds: {report: 'รายงานผล'}, sections: {report: 'SAR', evidence: 'หลักฐาน', other: 'ข้อมูล'}}};
  pages.forEach((page, i) => { files[`${i}.js`] = {pages: [page]}; });
  const loaded = [], said = [];
  let open, gate = new Promise((resolve) => { open = resolve; });
  await script('host');
  const take = manualSearch.host({
    modules: async (names) => { for (const name of names) await script(name); },
    file: async (name) => {
      loaded.push(name);
      if (Number.parseInt(name) > 0) await gate;
      return JSON.stringify(files[name]);
    },
  }, (message) => said.push(message));
  await take({type: 'warm'});
  for (const messages of rounds) {
    const taken = [];
    for (const message of messages) {
      taken.push(take(message));
      await new Promise((resolve) => setTimeout(resolve)); // so that it waits for its file, if it has to
    }
    open();
    await Promise.all(taken);
  }
  return {loaded, said};
}"""


def a_page(
    text: str, section: str = "report", year: int | None = None, *,
    address: str = "", example: bool = False, kind: str = "",
) -> list[Any]:  # fmt: skip
    """A page as the index has it, with one passage; evidence if it has a kind."""
    passage = ["a", "ส่วน", text, *([kind, "", 0] if kind else [])]
    return [address or f"{year}", "หน้า", section, year, "", 1, int(example), [passage]]


def hosted(
    opened: Page, site: str, pages: Sequence[list[Any]], rounds: Sequence[Sequence[dict[str, Any]]]
) -> Any:
    """What the host of a site's scripts has {loaded, said} after rounds of messages, those of a
    round sent without waiting for answers. Each page is a part of its own; all but the first come only when the
    messages of the first round were sent. `opened` is any page of the site.
    """
    return opened.evaluate(_HOSTED, [site, list(pages), [list(each) for each in rounds]])
