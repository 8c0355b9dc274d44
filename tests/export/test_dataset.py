"""data.json: valid, complete, true to its places, and marked where it is invented."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator

from macros.assessment.archive import Archive
from macros.assessment.planned import schedule_of
from macros.assessment.project import Project
from macros.evidence.front_matter import FrontMatter
from macros.export.dataset import DATA, SCHEMA, dataset, dataset_schema
from macros.export.plain import EXAMPLE, PLACE
from macros.model.missing import Missing
from macros.model.record import Record
from macros.model.sar import Result
from tests.model.walk import records

Archives = tuple[Archive, Archive]
Json = dict[str, Any]


@pytest.fixture(scope="session")
def data(judged: Project) -> Json:
    found: Json = json.loads(dataset(judged, "25 พฤศจิกายน 2569"))
    return found


@pytest.fixture(scope="session")
def schema(judged: Project) -> Json:
    found: Json = json.loads(dataset_schema(judged))
    return found


def objects(value: Any) -> Iterator[Json]:
    """Every object in a value of JSON that is a record."""
    if isinstance(value, dict):
        if "place" in value:
            yield value
        for item in value.values():
            yield from objects(item)
    elif isinstance(value, list):
        for item in value:
            yield from objects(item)


def test_it_is_what_its_schema_says(data: Json, schema: Json) -> None:
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert [error.json_path for error in validator.iter_errors(data)] == []
    assert data["$schema"] == SCHEMA
    assert DATA == "data.json"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("office", "groups", 0, "name"), 5),
        (("office", "groups", 0, "unknown"), "x"),
        (("standards", "editions", 0, "indicators", 0, "place"), "somewhere"),
        (("example", "reports", 0, "evidence", 0, "date"), "2025-11-03"),
        (("example", "reports", 0, "indicators", 0, "coverage"), "most"),
        (("procedures", 0, "steps", 2, "duration"), "3 วัน"),
    ],
)
def test_its_schema_refuses_what_is_wrong(
    judged: Project, schema: Json, path: tuple[str | int, ...], value: object
) -> None:
    spoilt = owner = json.loads(dataset(judged, ""))
    for part in path[:-1]:
        owner = owner[part]
    owner[path[-1]] = value
    assert not Draft202012Validator(schema).is_valid(spoilt)


def test_its_schema_explains_everything_in_thai(schema: Json) -> None:
    for name, record in schema["$defs"].items():
        for key, field in record["properties"].items():
            assert "description" in field or "$ref" in json.dumps(field), (name, key)


def test_every_record_of_the_model_is_there(
    data: Json, archives: Archives, figure: list[str]
) -> None:
    """Counted with its place: those of the data, and of the reports."""
    office, example = archives
    known = {name: data[name] for name in data if name not in {"reports", "example", "errata"}}
    assert sum(1 for _ in objects(known)) == sum(1 for _ in records(office.manual)) + 1 + len(
        office.manual.evidence.kinds
    )
    assert [item["id"] for item in data["errata"]] == [
        item.id for item in office.manual.source.errata
    ]
    for archive, found in ((office, data["reports"]), (example, data["example"]["reports"])):
        assert [report["fiscal_year"] for report in found] == list(archive.years)
        for report, year in zip(found, archive.years.values(), strict=True):
            standings = list(year.standings.values())
            assert [item["stated"]["indicator"] for item in report["indicators"]] == [
                standing.indicator.id for standing in standings
            ]
            assert [item["coverage"] for item in report["indicators"]] == [
                standing.coverage for standing in standings
            ]
            assert [item["id"] for item in report["evidence"]] == [x.anchor for x in year.pieces]
            names = [[file["name"] for file in item["files"]] for item in report["evidence"]]
            assert names == [[file.name for file in piece.attachments] for piece in year.pieces]
    figure.append(f"data.json: {sum(1 for _ in objects(data))} ระเบียนที่บอกที่มา")


def test_values_are_those_of_the_model(data: Json, archives: Archives) -> None:
    def same(found: Any, value: object) -> bool:
        if isinstance(value, Record):
            fields = type(value).model_fields.items()
            left = {
                name for name, x in fields if x.exclude_if and x.exclude_if(getattr(value, name))
            }
            given = [name for name, x in fields if not x.exclude and name not in left]
            return all(same(found[name], getattr(value, name)) for name in given)
        if isinstance(value, tuple):
            return len(found) == len(value) and all(map(same, found, value))
        if isinstance(value, dict):
            return bool(found == value)
        if isinstance(value, Decimal):
            return bool(found == float(value))
        return bool(found == getattr(value, "iso", value))

    for archive, found in zip(archives, (data, data["example"]), strict=True):
        manual = archive.manual
        assert same(found["standards"], manual.standards)
        assert same(found["assignments"], manual.history)
        assert same(found["procedures"], manual.procedures)
    assert same(data["office"], archives[0].manual.office)
    assert same(data["terms"], archives[0].manual.terms)
    assert same(data["references"], archives[0].manual.references)
    assert data["source_text"] == list(archives[0].manual.source.lines)


def test_places_lead_to_the_records(data: Json, judged: Project) -> None:
    """The line named holds the record's id, or begins the record that does."""
    held = 0
    for record in objects(data):
        path, _, line = record["place"].rpartition(":")
        text = (judged.root / path).read_text(encoding="utf-8").split("\n")
        if record.get("id") and path.endswith(".yml") and "date" not in record:
            assert record["id"] in text[int(line) - 1], record["place"]
            held += 1
    assert held > 200


def test_addresses_are_files_of_the_evidence(data: Json, judged: Project) -> None:
    for report in data["example"]["reports"]:
        for piece in report["evidence"]:
            assert all(
                (judged.root / "docs" / unquote(x["address"])).is_file() for x in piece["files"]
            )
            page, _, anchor = unquote(piece["page"]).partition("#")
            assert page == f"example/sar/{report['fiscal_year']}/{piece['indicator']}.html"
            assert anchor == piece["id"]


def test_what_is_missing_stays_missing(data: Json, archives: Archives) -> None:
    step = archives[0].manual.procedures[0].steps[-1]
    assert isinstance(step.standard, Missing)
    found = data["procedures"][0]["steps"][-1]["standard"]
    assert (found["state"], tuple(found["erratum"])) == (step.standard.state, step.standard.erratum)
    assert data["calendars"][0]["activities"]["state"] == "blank"


def test_days_stand_in_both_years(data: Json) -> None:
    for piece in data["example"]["reports"][0]["evidence"]:
        era, iso = int(piece["date"][:4]), int(piece["date_iso"][:4])
        assert (era - iso, piece["date"][4:]) == (543, piece["date_iso"][4:])


def test_the_invented_is_marked_in_every_record_and_nothing_else_is(data: Json) -> None:
    invented = list(objects(data["example"]))
    assert len(invented) > 100
    assert all(record["example"] is True for record in invented)
    real = [record for key in data if key != "example" for record in objects(data[key])]
    assert not [record["place"] for record in real if "example" in record]


def test_a_statement_that_nobody_wrote_has_no_place(judged: Project) -> None:
    (year,) = judged.own.years.values()
    written = {item.indicator for item in year.stated.indicators}
    found = json.loads(dataset(replace(judged, offices=judged.offices[:1]), ""))
    assert found["example"] is None
    for item in found["reports"][0]["indicators"]:
        assert ("place" in item["stated"]) == (item["stated"]["indicator"] in written)
        assert set(Result.model_fields) <= set(item["stated"])


def test_bytes_are_the_same_twice(judged: Project) -> None:
    assert dataset(judged, "") == dataset(judged, "")
    assert dataset_schema(judged) == dataset_schema(judged)


def test_what_evidence_says_of_itself_is_in_it_whole(data: Json) -> None:
    (piece, *_) = data["example"]["reports"][0]["evidence"]
    assert set(FrontMatter.model_fields) < set(piece)
    assert not set(FrontMatter.model_fields) & {PLACE, EXAMPLE}, (
        "names of what is added to every record"
    )


def test_scores_say_how_they_came_about(data: Json) -> None:
    """Reckoned here from what data.json itself says, in whole hundredths."""
    latest, earlier = data["example"]["reports"]
    shown = {item["stated"]["indicator"]: item["score"] for item in latest["indicators"]}
    assert [key for key, item in shown.items() if not item["assessed"]] == ["x-ind-05", "x-ind-06"]
    assert shown["x-ind-05"]["value"] is None
    assert [need["field"] for need in shown["x-ind-05"]["needs"]] == ["result_measure"]
    for report in (latest, earlier):
        for each in report["standards"]:
            score = each["score"]
            if score["rule"] == "weighted-mean" and score["assessed"]:
                parts = score["parts"]
                sums = sum(round(part["value"] * 100) * part["weight"] for part in parts)
                weights = sum(part["weight"] for part in parts)
                assert round(score["value"] * 100) == (2 * sums + weights) // (2 * weights)
    assert latest["total"]["value"] is None
    assert earlier["total"]["value"] == 3.17  # (2.67 × 40 + 3.5 × 35 + 3.5 × 25) ÷ 100 = 3.168
    assert [item["score"] for item in data["reports"][0]["indicators"]] == [None] * 11
    assert data["reports"][0]["total"] is None
    first = latest["indicators"][0]["baseline"]
    assert (first["numerator"], first["fiscal_year"], first["origin"]) == (5, 2598, "report")


def test_activities_tell_their_days_however_they_were_given(data: Json, archives: Archives) -> None:
    for archive, found in zip(archives, (data, data["example"]), strict=True):
        for calendar, told in zip(archive.manual.calendars, found["calendars"], strict=True):
            days = {x.activity.id: x for x in schedule_of(archive.manual, calendar).items}
            for each in told["activities"] if isinstance(told["activities"], list) else ():
                item = days[each["id"]]
                assert (each["first_day"], each["last_day"]) == (item.start.iso, item.end.iso)
                assert each["last_day_iso"] == item.end.gregorian.isoformat()
                assert each["place"].startswith("data/")
    activities = data["example"]["calendars"][0]["activities"]
    assert any(each["start"] is None for each in activities)
    assert all(each["start"] in {None, each["first_day"]} for each in activities)
