"""One `make site` reads each text once, and does once what takes long."""

import json
from typing import Any

import pytest

from macros.assessment.project import load_project

from .conftest import COUNTS, Built


@pytest.fixture(scope="module")
def counts(built: Built) -> Any:
    return json.loads((built.project / COUNTS).read_text(encoding="utf-8"))


def test_each_file_of_text_is_read_once(counts: Any) -> None:
    assert len(counts["opened"]) > 70
    assert {path: times for path, times in counts["opened"].items() if times != 1} == {}


def test_the_project_is_loaded_and_checked_once(counts: Any) -> None:
    assert (counts["called"]["load_data"], counts["called"]["check"]) == (1, 1)


def test_each_file_of_data_is_parsed_once(counts: Any) -> None:
    parsed = [path for path in counts["opened"] if path.endswith(".yml")]
    settings = 1  # mkdocs.yml
    assert counts["called"]["read_yaml"] == len(parsed) + settings


def test_each_piece_of_evidence_is_rendered_once(built: Built, counts: Any) -> None:
    readings = [office.reading for office in load_project(built.project).offices]
    parts = {piece.path: 1 for reading in readings for piece in reading.pieces}
    for reading in readings:
        parts |= {each.path: len(each.parts) for _, _, each in reading.narratives}
    rendered = {
        name.partition(" ")[2]: times
        for name, times in counts["called"].items()
        if name.startswith("_rendered docs/")
    }
    assert len(parts) > 20
    assert rendered == parts


def test_each_volume_is_composed_once(built: Built, counts: Any) -> None:
    made = {path.stem for path in (built.site / "downloads").rglob("*.pdf")}
    posters = {name for name in made if "flowchart" in name}
    assert counts["called"]["compose"] == len(made - posters)
