"""The volume of a work manual: its nine sections, and the standards that it serves."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from macros.assessment.archive import Archive
from macros.book.flowcharts import flowchart
from macros.book.print_view import PrintView
from macros.book.summary import flowing, summary
from macros.book.volume import Chapter, Volume
from macros.html.classes import Class
from macros.model.procedure import Procedure
from macros.model.standards import Standard
from macros.views import addresses, directory, sections
from macros.views.publication import publication_of
from macros.views.view import View

_TEXTS: dict[int, Callable[[PrintView], Markup]] = {
    1: lambda view: view.render("name.html"),
    2: sections.objective,
    3: sections.scope,
    4: sections.terms,
    5: sections.steps,
    7: sections.forms,
    8: sections.references,
}
_FRESH, _WIDE = {6, 9}, {9}
_STANDARDS = addresses.PAGES_IN[Standard]


def manual_volume(archive: Archive, procedure: Procedure, preface: Markup | None) -> Volume:
    """The volume of a procedure. The office's first one is `manual`, others bear their id."""
    view = PrintView(archive, archive.home + addresses.address(procedure, procedure.id), procedure)
    first = procedure is archive.manual.procedures[0]
    owner = archive.manual.positions[procedure.owner]
    return Volume(
        publication=publication_of(
            archive,
            "manual",
            "manual" if first else f"manual-{procedure.id}",
            f"คู่มือการปฏิบัติงาน {procedure.name}",
            "อ่าน พิมพ์ และจัดเก็บคู่มือทั้งเล่ม",
            tuple(_contents(view)),
            procedure,
        ),
        view=view,
        cover=view.render("manual_cover.html", owner=owner),
        chapters=(
            *_sections(view),
            *(_directory(view) if _serves_standards(view) else ()),
        ),
        preface=preface,
        work=procedure.name if archive.manual.several else "",
    )


def _sections(view: PrintView) -> Iterator[Chapter]:
    cells = flowing(view)
    drawn = {6: flowchart(view), 9: summary(view, cells)}
    for number, title in addresses.section_titles(view.procedure).items():
        yield Chapter(
            id=f"section-{number}",
            heading=f"{number}. {title}",
            html=drawn[number] if number in drawn else _TEXTS[number](view),
            flows=cells if number == 9 else {},
            page=view.archive.home + addresses.section(view.procedure.id, number),
            wide=number in _WIDE,
            fresh=number == 1 or number in _FRESH,
        )


def _serves_standards(view: PrintView) -> bool:
    """Whether a manual is of the standards; one that stands alone holds them in any case."""
    procedure = view.procedure
    listed = any(item.lists == "standards" for item in procedure.scope)
    return not view.manual.several or listed or any(step.feeds for step in procedure.steps)


def _directory(view: PrintView) -> Iterator[Chapter]:
    """The standards that the manual serves, and who answers for them."""
    shown: tuple[tuple[str, str, Callable[[View], Markup], str], ...] = (
        ("standards", "มาตรฐาน", directory.standards, addresses.STANDARDS),
        ("indicators", "ตัวบ่งชี้", directory.indicators, addresses.INDICATORS),
        ("assignments", "ผู้รับผิดชอบ", directory.assignments, addresses.ASSIGNMENTS),
    )
    for key, heading, show, page in shown:
        home = view.archive.home if addresses.is_own(page) else ""
        html = show(view)
        wide = f'class="{Class.MATRIX}"' in html
        yield Chapter(key, heading, html, home + page, wide=wide, fresh=wide or key == "standards")


def _contents(view: PrintView) -> Iterator[str]:
    """The pages and folders of the site that the volume holds."""
    home, procedure = view.archive.home, view.procedure
    yield home + addresses.address(procedure, procedure.id).removesuffix("index.md")
    if not view.manual.several:
        for held in addresses.held("manual", home):
            yield from _in_use(view, held) if held.endswith(_STANDARDS) else (held,)


def _in_use(view: PrintView, folder: str) -> Iterator[str]:
    """The folder of standards, or, where other editions stand in it too, the pages of the one in use."""
    if len(view.manual.standards.editions) == 1:
        yield folder
        return
    names = ("index", "indicators", *(standard.id for standard in view.manual.edition.standards))
    yield from (f"{folder}{name}." for name in names)
