"""The index that the browser scans: every page's passages, in parts that are loaded as needed.

A part is a script that hands over JSON: a worker fetches it and reads the JSON, and a page opened
from a file, where nothing can be fetched, runs it. Its name holds a hash of its content, so a
browser may keep it for good. The manifest has a name of its own and tells the parts' names.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from macros.search.passages import Passage, passages

FOLDER = "search"
MANIFEST = f"{FOLDER}/manifest.js"
_PART = 150_000  # letters: some 75 kB compressed, a second on a slow telephone line


@dataclass(frozen=True)
class Document:
    """A page to be found: its address on the site, title and content (HTML), and where it belongs:
    a `section` of the results, a fiscal year, a group (an id). `weight` is how much it counts
    beside others of the same words; pages of an invented office are an `example`; the title
    is followed by the name of what a page is `part_of`. `called`: for an
    anchor ("" for the page), the places in `Words.called` of what people call it.
    """

    address: str
    title: str
    html: str
    section: str
    year: int | None = None
    group: str = ""
    weight: float = 1.0
    example: bool = False
    called: Mapping[str, Sequence[int]] = field(default_factory=dict)
    part_of: str = ""


@dataclass(frozen=True)
class ResultLabels:
    """What the results say: names of sections, kinds of evidence and groups by their ids; names of
    the same thing, each a tuple; and the words that a line must not break. `called` are lists of
    names that people have for pages; `asking` how they ask, as question.js takes it.
    """

    sections: Mapping[str, str]
    kinds: Mapping[str, str]
    groups: Mapping[str, str]
    same: Sequence[tuple[str, ...]]
    unbroken: Sequence[str]
    called: Sequence[Sequence[str]] = ()
    asking: Mapping[str, object] = field(default_factory=dict)


def index(
    documents: Iterable[Document],
    words: ResultLabels,
    read: Callable[[str], Sequence[Passage]] = passages,
) -> Iterator[tuple[str, bytes]]:
    """(address, content) of the files of the index: its parts, and the manifest that names them.
    `read` gives a page's passages.

    What is of no year comes first, then the years, the latest first, then the example.
    """
    listed, found = [], list(documents)
    for (example, year), pages in _by_part(found).items():
        for number, (part, letters) in enumerate(_cut(pages, read)):
            text = _json({"pages": part})
            name = f"{'example' if example else year or 'base'}-{number}-{_hash(text)}.js"
            facts = {"year": year, "example": example, "letters": letters}
            listed.append({"file": name, **facts})
            yield f"{FOLDER}/{name}", _script(f"part({_json(name)}, ", text)
    named = {"sections": words.sections, "kinds": words.kinds, "groups": words.groups}
    years = sorted({(page.year, page.example) for page in found if page.year}, reverse=True)
    manifest = {"parts": listed, "years": years, "names": words.same, **named, **words.asking}
    manifest["called"] = words.called
    manifest["unbroken"] = sorted(words.unbroken, key=len, reverse=True)
    yield MANIFEST, _script("manifest(", _json(manifest))


def _by_part(documents: Iterable[Document]) -> dict[tuple[bool, int | None], list[Document]]:
    """The documents by what is loaded together, in the order of loading."""
    parts: dict[tuple[bool, int | None], list[Document]] = {}
    for document in documents:
        year = None if document.example else document.year
        parts.setdefault((document.example, year), []).append(document)
    order = sorted(parts, key=lambda key: (key[0], -(key[1] or 10_000)))
    return {key: parts[key] for key in order}


def _cut(
    documents: Iterable[Document], read: Callable[[str], Sequence[Passage]]
) -> Iterator[tuple[list[Any], int]]:
    """Pages as the browser reads them, so many to a part that none grows without bounds; and how
    many letters they have.
    """
    part: list[Any] = []
    letters = 0
    for document in documents:
        found = read(document.html)
        weight = sum(len(passage.text) for passage in found)
        if part and letters + weight > _PART:
            yield part, letters
            part, letters = [], 0
        part.append(_page(document, found))
        letters += weight
    if part:
        yield part, letters


def _page(document: Document, found: Sequence[Passage]) -> list[Any]:
    """A page: address, title, section, year, group, weight, example, passages, and what people
    call it by the anchors of its passages. A name of what is not there is the page's.
    """
    title = _titled(found[0].heading or document.title, document.part_of)
    facts = [document.section, document.year, document.group, document.weight]
    there = {passage.anchor for passage in found}
    called: dict[str, list[int]] = {}
    for anchor, numbers in document.called.items():
        called.setdefault(anchor if anchor in there else "", []).extend(numbers)
    page = [document.address, title, *facts, int(document.example), [*map(_passage, found)]]
    return [*page, called] if called else page


def _titled(title: str, whole: str) -> str:
    return title if whole in title else f"{title} ({whole})"


def _passage(passage: Passage) -> list[Any]:
    """A passage: anchor, heading, text, and for evidence its kind, group and whether unfinished."""
    heading = passage.heading if passage.anchor else ""
    facts = [passage.kind, passage.group, int(passage.unfinished)] if passage.kind else []
    return [passage.anchor, heading, passage.text, *facts]


def _script(call: str, text: str) -> bytes:
    return f"manualSearch.{call}{text});\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:12]
