"""What search is told of each page: the section of the results it belongs to, and its weight."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from posixpath import dirname
from types import MappingProxyType
from typing import NamedTuple

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.model.search import Wording
from macros.search.index import Document, ResultLabels, index
from macros.search.kept import kept_passages
from macros.site.page_names import called, wording_of
from macros.site.whose import EXAMPLE
from macros.thai.digits import to_thai
from macros.views import addresses, belonging
from macros.views.sitesection import SearchHeading

SECTIONS = {
    "manual": "คู่มือการปฏิบัติงาน",
    "standards": "มาตรฐานและผู้รับผิดชอบ",
    "report": "รายงานการประเมินตนเอง (SAR)",
    "evidence": "หลักฐาน",
    "other": "ข้อมูลและความช่วยเหลือ",
}
_WEIGHTS: Mapping[SearchHeading, float] = {"manual": 1.3, "standards": 1.2, "other": 0.7}
_REPEATING = (
    "/register.md",
    "/gaps.md",
    "/changes.md",
    "/summary.md",
    "/trace.md",
    "/published.md",
    ".sheet.md",
    addresses.CATALOGUE,
)  # say again in a list what other pages say
_NOT_FOUND = (addresses.SEARCH, addresses.DESIGN)


class BuiltPage(NamedTuple):
    """A page whose content is done: its uri in docs/, address on the site, title and HTML."""

    uri: str
    address: str
    title: str
    html: str


def search_files(project: Project, pages: Iterable[BuiltPage]) -> Iterator[tuple[str, bytes]]:
    """(address, content) of the files that search reads, from all pages of a project."""
    manual, homes = project.own.manual, [archive.home for archive in project.archives[1:]]
    asked = wording_of(manual)
    told = words(project.archives, manual.short_terms, asked)
    read = kept_passages(project.records)
    return index(search_documents(pages, homes, asked, _wholes(project)), told, read)


def search_documents(
    pages: Iterable[BuiltPage],
    homes: Collection[str],
    wording: Wording,
    wholes: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Document]:
    """The pages as search takes them; `homes` are where those of other offices stand, `wholes` what
    pages are part of, by the folder they stand in. Search's own page is not found, nor one for engineers.
    """
    for page in pages:
        if page.uri not in _NOT_FOUND:
            example = page.uri.startswith(tuple(homes))
            found = _document(page, example, called(page.uri, homes, wording))
            yield replace(found, part_of=wholes.get(dirname(page.uri), ""))


def _wholes(project: Project) -> dict[str, str]:
    """The folders of the manuals of offices that have several, and their names."""
    thai = project.own.manual.office.site.digits == "thai"
    return {
        dirname(archive.home + addresses.address(each, each.id)): (
            to_thai(each.name) if thai else each.name
        )
        for archive in project.archives
        for each in (archive.manual.procedures if archive.manual.several else ())
    }


def words(archives: Iterable[Archive], unbroken: Sequence[str], wording: Wording) -> ResultLabels:
    """What the results call things, the names that mean the same, and the words to keep whole."""
    kinds: dict[str, str] = {}
    groups: dict[str, str] = {}
    same: dict[tuple[str, ...], None] = {}
    for archive in archives:
        manual = archive.manual
        kinds |= {kind.id: kind.name for kind in manual.evidence.kinds}
        groups |= {group.id: group.name for group in manual.office.groups}
        same |= dict.fromkeys(item.names for item in manual.terms.synonyms)
        same |= dict.fromkeys((item.term, *item.also) for item in manual.terms.terms if item.also)
    names = [item.names for item in wording.names]
    asking = wording.model_dump(exclude={"names"})
    return ResultLabels(SECTIONS, kinds, groups, tuple(same), unbroken, names, asking)


def _document(page: BuiltPage, example: bool, names: dict[str, list[int]]) -> Document:
    uri = page.uri.partition("/")[2] if example else page.uri
    section = addresses.site_section(uri).search
    weight = _WEIGHTS.get(section, 1.0)
    weight *= 0.6 ** (uri.endswith(_REPEATING) + example)
    return Document(
        page.address,
        EXAMPLE * example + page.title,
        page.html,
        section,
        belonging.year_of(uri),
        belonging.group_of(uri),
        round(weight, 2),
        example,
        names,
    )
