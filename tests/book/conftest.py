"""Views of three procedures: the office's, the long one, and the example's with every symbol."""

import shutil

import pytest

from macros.views.view import View
from tests.conftest import SEED, approved, copy_example, replace
from tests.long import ID, yaml

VIEWS = ("office", "long", "example")


@pytest.fixture(scope="session")
def views(tmp_path_factory: pytest.TempPathFactory) -> dict[str, View]:
    root = tmp_path_factory.mktemp("volumes")
    shutil.copytree(SEED / "data", root / "data")
    copy_example(root)
    (root / f"data/procedures/{ID}.yml").write_text(yaml(), encoding="utf-8")
    replace(
        root / "data/office.yml",
        ("[standards-work]", f"[standards-work, {ID}]"),
    )
    office, example = approved(root)
    assert example
    first, long = office.manual.procedures[0], office.manual.procedure[ID]
    return {
        "office": View(office, "index.md", first),
        "long": View(office, "index.md", long),
        "example": View(example, "example/index.md", example.manual.procedures[0]),
    }


@pytest.fixture(params=VIEWS)
def view(request: pytest.FixtureRequest, views: dict[str, View]) -> View:
    return views[request.param]
