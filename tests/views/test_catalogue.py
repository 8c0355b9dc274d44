"""What macros show: those of the data show neither evidence nor downloads."""

from dataclasses import replace

import pytest

from macros.assessment.archive import Archive
from macros.evidence.reading import Reading
from macros.views.catalogue import MACROS, OF_DATA, OF_OFFICE
from macros.views.manifest import Download, DownloadManifest
from macros.views.publication import Publication
from macros.views.view import View

PAGE = "example/procedures/x-data/6.md"
OFFER = DownloadManifest(
    (Download(Publication("manual", "manual", "คู่มือ", "", ("example/",)), "PDF", "", 1),),
    offline=True,
)


@pytest.mark.parametrize("macro", sorted(OF_DATA))
def test_a_macro_of_the_data_shows_neither_evidence_nor_downloads(
    macro: str, invented: Archive
) -> None:
    assert invented.reading.pieces
    bare = replace(invented, reading=Reading((), (), (), ()))
    procedure = invented.manual.procedures[0]
    show = MACROS[macro]
    assert show(View(bare, PAGE, procedure)) == show(View(invented, PAGE, procedure, offer=OFFER))


def test_others_show_them(invented: Archive) -> None:
    bare = replace(invented, reading=Reading((), (), (), ()))
    procedure = invented.manual.procedures[0]
    show = OF_OFFICE["home"]
    assert show(View(bare, PAGE, procedure)) != show(View(invented, PAGE, procedure))
