"""Printed parts of a volume bound into one PDF: between the front matter and over the feet of a binder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from itertools import chain
from typing import Any, BinaryIO
from urllib.parse import unquote

import pydyf

from macros.pdf.division import ELSEWHERE
from macros.pdf.objects import File, Indirect, gathered, listed, number, read

_SHIFT = 10_000_000  # between the numbers of two files, of which none has so many objects
_VERSION = b"1.7"  # of pdf/ua-1
_TOKEN = rb"\((?:[^\\()]|\\.)*\)|<[0-9a-fA-F]*>"
_NAME = re.compile(rb"(%b) (\[[^\]]*\])" % _TOKEN, re.DOTALL)
_PARENT = re.compile(rb"(\d+) (\[[^\]]*\]|\d+ 0 R)")
_TARGET = re.compile(rb"/URI \(%b([^)]*)\)" % ELSEWHERE.encode())
_ACTION = re.compile(rb"/A <<[^<>]*>>")
_SAID = re.compile(rb"/Contents \([^)]*\)")
_OWNER = re.compile(rb"/StructParent (\d+)")
_HEADER = re.compile(rb"\((\d+-\d+-\d+)\)")


class Binding:
    """The PDF of a binder (a pydyf.PDF; see `Division.binder`), into which parts are bound: `pages` are
    those of its pages that await them, `fonts` the number of the fonts of all. Raises ValueError where
    parts are none, or do not fit.
    """

    def __init__(self, binder: pydyf.PDF, pages: Sequence[Any], fonts: int) -> None:
        self._binder, self._pages, self._fonts = binder, list(pages), fonts
        self._files: list[File] = []
        self._bound: dict[int, Indirect] = {}
        self._instead: dict[int, int] = {}
        self._led: set[bytes] = set()
        self._states = self._of(pages[0]["Resources"])["ExtGState"]
        self._save, self._restore = (self._added(pydyf.Stream([each])) for each in (b"q", b"Q"))
        root = self._of(binder.catalog["StructTreeRoot"])
        self._document, self._tree = self._of(root["K"][0]), self._of(root["ParentTree"])
        staying = set(binder.page_references) - {page.reference for page in pages}
        self._document["K"][:] = [
            each for each in self._document["K"] if self._of(each)["Pg"] in staying
        ]
        known = {self._of(each)["StructParents"] for each in staying}
        entries = zip(self._tree["Nums"][::2], self._tree["Nums"][1::2], strict=True)
        self._parents = {
            key: value for key, value in entries if key in known or not isinstance(value, list)
        }
        found = binder.catalog["Names"]["Dests"]["Names"]
        self._names = {each.data: at.data for each, at in zip(found[::2], found[1::2], strict=True)}

    def add(self, content: bytes) -> None:
        """Bind the next part: a PDF file of pydyf's without object streams."""
        shift = (len(self._files) + 1) * _SHIFT
        file = read(content, shift)
        self._files.append(file)
        catalog = file.objects[file.catalog].head
        root = file.objects[number(catalog, b"StructTreeRoot")].head
        (document,) = listed(root, b"K")
        self._instead[document] = self._document.number
        kids = listed(file.objects[document].head, b"K")
        self._document["K"].extend(b"%d 0 R" % each for each in kids)
        self._names |= dict(_NAME.findall(catalog))
        parents = dict(_PARENT.findall(file.objects[number(root, b"ParentTree")].head))
        sheets = listed(file.objects[number(catalog, b"Pages")].head, b"Kids")
        for at, sheet in enumerate(sheets):
            head = file.objects[sheet].head
            self._page(sheet, head, parents[b"%d" % at])
            for link in listed(head, b"Annots"):
                self._link(link, file.objects[link].head, parents)
        self._share(file, number(head, b"Resources"))

    def write(self, target: BinaryIO) -> None:
        """Write the whole. Raises ValueError where a page awaits text, or a link leads nowhere."""
        if self._pages or not self._led <= set(self._names):
            raise ValueError("a page without text, or a link to nowhere")
        names = sorted(self._names.items(), key=lambda each: _text(each[0]))
        self._binder.catalog["Names"]["Dests"]["Names"] = pydyf.Array(chain(*names))
        self._tree["Nums"] = pydyf.Array(chain(*sorted(self._parents.items())))
        held = BytesIO()
        self._binder.write(held, _VERSION, identifier=False, compress=False)
        base = read(held.getvalue(), 0)
        objects = dict(base.objects)
        for index, file in enumerate(self._files):
            objects |= {key: _its_own(each, index) for key, each in file.objects.items()}
        _write(gathered(objects | self._bound, self._instead, base.catalog), base, target)

    def _page(self, sheet: int, head: bytes, elements: bytes) -> None:
        """A part's page in the place of the next one that awaits one, of which the foot stays."""
        if not self._pages:
            raise ValueError("more pages than there are feet")
        page = self._pages.pop(0)
        text, key = number(head, b"Contents"), page["StructParents"]
        over = b"[%b %d 0 R %b %b]" % (self._save, text, self._restore, page["Contents"])
        head = head.replace(b"/Contents %d 0 R" % text, b"/Contents " + over)
        head = re.sub(rb"/Parent \d+ 0 R", b"/Parent " + self._binder.pages.reference, head)
        head = re.sub(rb"/StructParents \d+", b"/StructParents %d" % key, head)
        self._bound[page.number], self._instead[sheet] = Indirect(head), page.number
        self._parents[key] = elements

    def _link(self, link: int, head: bytes, parents: Mapping[bytes, bytes]) -> None:
        """A link of a part, under its element; one out of the part leads to where it stands."""
        owner = _OWNER.search(head)
        if owner:
            key = max(self._parents) + 1
            self._parents[key] = parents[owner[1]]
            head = head.replace(owner[0], b"/StructParent %d" % key)
        target = _TARGET.search(head)
        if target:
            name = pydyf.String(unquote(target[1].decode())).data
            self._led.add(name)
            head = _ACTION.sub(lambda _: b"/Dest " + name, head)
            head = _SAID.sub(lambda _: b"/Contents " + name, head)
        self._bound[link] = Indirect(head)

    def _share(self, file: File, resources: int) -> None:
        """What a part's pages draw with: the fonts of all, and what feet need beside its own."""
        head = file.objects[resources].head
        self._instead[number(head, b"Font")] = self._fonts
        lacking = b"".join(
            b"/%b %b" % (name.encode(), state.data)
            for name, state in self._states.items()
            if name[0] in "aA" and b"/%b <<" % name.encode() not in head
        )
        head = head.replace(b"/ExtGState <<", b"/ExtGState <<" + lacking, 1)
        self._bound[resources] = Indirect(head)

    def _added(self, item: Any) -> bytes:
        self._binder.add_object(item)
        return item.reference  # type: ignore[no-any-return]

    def _of(self, reference: bytes) -> Any:
        return self._binder.objects[int(reference.split()[0])]


class _Whole(pydyf.Object):  # type: ignore[misc]
    """An object as it is written."""

    def __init__(self, item: Indirect) -> None:
        super().__init__()
        self._item = item

    @property
    def data(self) -> bytes:
        """The object as a file has it."""
        return self._item.written

    @property
    def compressible(self) -> bool:
        """Whether it may stand in an object stream."""
        return self._item.stream is None


def _write(items: Sequence[Indirect], base: File, target: BinaryIO) -> None:
    """Write objects, of which the first is the catalog, as pydyf does."""
    pdf = pydyf.PDF()
    del pdf.objects[1:]
    whole = [_Whole(each) for each in items]
    for each in whole:
        pdf.add_object(each)
    pdf.catalog, pdf.info = whole[0], _Whole(base.objects[base.info])
    pdf.write(target, _VERSION, identifier=False, compress=True)


def _its_own(item: Indirect, index: int) -> Indirect:
    """An object in which the ids of a table's headings are those of no other part."""
    if item.stream is None and b"/O /Table" in item.head:
        return Indirect(_HEADER.sub(rb"(%d.\1)" % (index + 1), item.head))
    return item


def _text(token: bytes) -> str:
    """What a string of PDF says."""
    if token.startswith(b"<"):
        return bytes.fromhex(token[1:-1].decode()).decode("utf-16")
    return re.sub(rb"\\(.)", rb"\1", token[1:-1]).decode()
