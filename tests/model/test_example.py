"""The example: an office of its own in data/example/, everything else the office's."""

import shutil

from macros.drawing.swimlanes import has_lanes
from tests.conftest import Project, approved, checked

OFFICE = "data/example/office.yml"


def test_example_is_an_office_of_its_own_on_the_office_s_site(example: Project) -> None:
    office, played = approved(example.root)
    assert played
    assert played.manual.example
    assert not office.manual.example
    assert played.manual.office.name != office.manual.office.name
    assert played.manual.office.site == office.manual.office.site
    assert not set(played.manual.groups) & set(office.manual.groups)
    assert not set(played.manual.editions) & set(office.manual.editions)
    assert not set(played.manual.procedure) & set(office.manual.procedure)
    assert has_lanes(played.manual.procedures[0])
    assert {piece.path.split("/")[1] for piece in played.reading.pieces} == {"example"}


def test_one_setting_leaves_the_example_out(example: Project) -> None:
    example.edit("data/office.yml", "example: true", "example: false")
    assert approved(example.root)[1] is None
    example.edit("data/evidence.yml", "id: order", "id: orders")
    assert approved(example.root)[1] is None, "nor do its mistakes stop the office"


def test_example_that_is_promised_and_not_there_is_told(example: Project) -> None:
    shutil.rmtree(example.root / "data/example")
    (problem,) = checked(example.root).errors
    assert str(problem.place) == example.place("data/office.yml", "true     # true")
    assert "ตั้ง example: false" in problem.message


def test_mistake_in_the_example_is_told_at_its_own_file(example: Project) -> None:
    example.edit(OFFICE, "\nparent:", "\nparents:")
    (problem,) = checked(example.root).errors
    assert problem.place.path == OFFICE
    assert "หมายถึง 'parent' หรือไม่" in problem.message


def test_example_cannot_pass_for_a_real_office(example: Project) -> None:
    text = (example.root / OFFICE).read_text(encoding="utf-8")
    example.write(
        OFFICE, text.replace("example: true", "example: false").replace('"true"', '"false"')
    )
    (problem,) = checked(example.root).errors
    assert problem.place.path == OFFICE


def test_mistake_of_the_office_does_not_hide_those_of_the_example(example: Project) -> None:
    example.edit(OFFICE, "\nparent:", "\nparents:")
    example.edit("data/calendar/2569.yml", "fiscal_year: 2569", "fiscal_year: 2025")
    assert [problem.place.path for problem in checked(example.root).errors] == [
        "data/calendar/2569.yml",
        OFFICE,
    ]


def test_an_example_without_a_manual_is_told(example: Project) -> None:
    for path in ("procedures/x-school-visit.yml", "calendar/2599.yml"):
        (example.root / "data/example" / path).unlink()
    codes = [problem.code for problem in checked(example.root).errors]
    assert codes == ["E-REL-23", "E-DATA-02"]  # the second of the manual that was made public
