"""Views of the manuals of an office that has several: the list of all, and which one a page is of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.model.disclosure import Item, o10
from macros.model.manual import Manual
from macros.model.office import Group
from macros.model.procedure import Procedure
from macros.model.shelves import by_name
from macros.views import belonging
from macros.views.manifest import Download
from macros.views.publication import Category
from macros.views.view import View


@dataclass(frozen=True)
class Entry:
    """A manual in the list of all: whose it is, and what is there of the disclosure list (O10)."""

    procedure: Procedure
    group: Group | None
    items: Sequence[Item]

    @property
    def met(self) -> int:
        """How many of the items are there in full."""
        return sum(item.met for item in self.items)

    @property
    def complete(self) -> bool:
        """Whether all of them are."""
        return self.met == len(self.items)

    @property
    def lacking(self) -> list[str]:
        """What is lacking, in words."""
        return [item.title for item in self.items if not item.met]


def entries(manual: Manual) -> list[Entry]:
    """All manuals by name."""
    return [Entry(each, manual.owner_of(each), o10(manual, each)) for each in by_name(manual)]


def manuals(view: View) -> Markup:
    """The catalogue: all manuals by name, with their groups and what they disclose."""
    found = entries(view.manual)
    owners = {each.group.id for each in found if each.group}
    order = {group: place for place, group in enumerate(view.manual.groups, 1)}
    return view.render("manuals.html", entries=found, owners=owners, order=order)


@dataclass(frozen=True)
class Offered:
    """What there is to download of a manual, by category."""

    procedure: Procedure
    group: Group | None
    files: Mapping[Category, Sequence[Download]]

    @property
    def pages(self) -> int:
        """How many pages its volume has; 0 where there is none."""
        return max((each.pages for each in self.files.get("manual", ())), default=0)


def offered(manual: Manual, downloads: Iterable[Download]) -> Iterator[Offered]:
    """The downloads that are of one of several manuals, by name; manuals without any are left out."""
    found: dict[str, dict[Category, list[Download]]] = {}
    for each in downloads:
        files = found.setdefault(each.publication.manual, {})
        files.setdefault(each.publication.category, []).append(each)
    for procedure in by_name(manual):
        if procedure.id in found:
            yield Offered(procedure, manual.owner_of(procedure), found[procedure.id])


def manual_of(archive: Archive, page: str) -> Procedure | None:
    """The manual that a page (its .md in docs/) is of; None where there is but one, or it is of none."""
    if not archive.manual.several:
        return None
    return archive.manual.procedure.get(belonging.manual_of(page.removeprefix(archive.home)))
