"""What macros show: those of the data show neither evidence nor downloads."""

from dataclasses import replace

import pytest

from macros.evidence.reading import Reading
from macros.views.catalogue import MACROS, OF_DATA, OF_OFFICE
from macros.views.manifest import Download, DownloadManifest
from macros.views.publication import Publication
from macros.views.view import View
from tests.conftest import ROOT, approved

PAGE = "example/procedures/x-data/6.md"
OFFER = DownloadManifest(
    (Download(Publication("manual", "manual", "คู่มือ", "", ("example/",)), "PDF", "", 1),),
    offline=True,
)


@pytest.mark.parametrize("macro", sorted(OF_DATA))
def test_a_macro_of_the_data_shows_neither_evidence_nor_downloads(macro: str) -> None:
    _, example = approved(ROOT)
    assert example
    assert example.reading.pieces
    bare = replace(example, reading=Reading((), (), (), ()))
    procedure = example.manual.procedures[0]
    show = MACROS[macro]
    assert show(View(bare, PAGE, procedure)) == show(View(example, PAGE, procedure, offer=OFFER))


def test_others_show_them() -> None:
    _, example = approved(ROOT)
    assert example
    bare = replace(example, reading=Reading((), (), (), ()))
    procedure = example.manual.procedures[0]
    show = OF_OFFICE["home"]
    assert show(View(bare, PAGE, procedure)) != show(View(example, PAGE, procedure))
