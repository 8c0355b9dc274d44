"""Problems in print: for people, for the code host, for programs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from macros.build import reporting
from macros.build.reporting import default_format, print_diagnostics
from macros.source.diagnostic import Diagnostic, Location
from macros.source.mistakes import mistake

ERROR = Diagnostic(Location("data/ก,ข:ค.yml", 4, 7), mistake("DATA-01", word="ก|ข%", near="ก"))
WARNING = Diagnostic(Location("data/a.yml", 1, 1), mistake("REL-16"), warning=True)
LINE = "data/ก,ข:ค.yml:4:7: ไม่รู้จัก 'ก|ข%' - หมายถึง 'ก' หรือไม่ (E-DATA-01)\n"


def test_people_read_a_line_each_without_colours_in_a_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_diagnostics([ERROR, WARNING], "people")
    said = capsys.readouterr()
    assert said.err.startswith(LINE)
    assert "\033" not in said.err
    assert said.out.startswith("ต้องแก้ไข 1 แห่ง คำเตือน 1 แห่ง\n")


def test_a_terminal_shows_errors_in_red(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    print_diagnostics([ERROR, WARNING], "people")
    assert capsys.readouterr().err.startswith(f"\033[31m{LINE.rstrip()}\033[0m\n\033[33m")
    monkeypatch.setenv("NO_COLOR", "1")
    print_diagnostics([ERROR], "people")
    assert capsys.readouterr().err == LINE


def test_the_code_host_gets_ten_annotations_a_kind_and_a_table_of_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    print_diagnostics([ERROR] * 12 + [WARNING], "github")
    said = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("::error ") for line in said) == 10
    assert said[0] == (
        "::error file=data/ก%2Cข%3Aค.yml,line=4,col=7,title=E-DATA-01::"
        "ไม่รู้จัก 'ก|ข%25' - หมายถึง 'ก' หรือไม่"
    )
    assert sum(line.startswith("::warning ") for line in said) == 1
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    rows = [line for line in summary.splitlines() if line.startswith("| `")]
    assert len(rows) == 13
    assert rows[0] == (
        "| `data/ก,ข:ค.yml:4:7` | ไม่รู้จัก &#39;ก\\|ข%&#39; | หมายถึง &#39;ก&#39; หรือไม่ | E-DATA-01 |"
    )


def test_a_summary_keeps_within_what_the_code_host_shows_with_errors_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    long = "ก" * 300
    many = [
        Diagnostic(Location(f"data/{number:05}.yml", 4), mistake("DATA-01", word=f"{number}{long}", near=""), kind)
        for number in range(90)
        for kind in (True, False)
    ]  # fmt: skip
    monkeypatch.setattr(reporting, "_ROOM", 100 * 1024)
    print_diagnostics(many, "github")
    text = file.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    assert len(text.encode()) <= 100 * 1024
    assert 80 < len(rows) < 180
    assert not any("คำเตือน" in row for row in rows[:90])
    assert f"อีก {180 - len(rows)} รายการ" in text
    print_diagnostics(many, "github")
    assert len(file.read_bytes()) <= 101 * 1024


def test_programs_read_json(capsys: pytest.CaptureFixture[str]) -> None:
    print_diagnostics([ERROR, WARNING], "json")
    said = json.loads(capsys.readouterr().out)
    assert (said["errors"], said["warnings"]) == (1, 1)
    assert said["problems"][0] == {
        "path": "data/ก,ข:ค.yml",
        "line": 4,
        "column": 7,
        "code": "E-DATA-01",
        "weight": "error",
        "what": "ไม่รู้จัก 'ก|ข%'",
        "mend": "หมายถึง 'ก' หรือไม่",
        "help": "mistakes.html#data-01",
        "count": 1,
        "files": 1,
        "places": [{"path": "data/ก,ข:ค.yml", "line": 4, "column": 7}],
    }


def test_a_flood_is_one_line_with_its_number_and_first_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    flood = [replace(ERROR, place=Location("data/a.yml", line, 2)) for line in range(9, 3009)]
    few = [replace(ERROR, place=Location("data/b.yml", line)) for line in range(1, 21)]
    print_diagnostics([*flood, WARNING, *few], "people")
    said = capsys.readouterr()
    lines = said.err.splitlines()
    assert len(lines) == 22
    assert lines[0] == (
        "data/a.yml:9:2: ไม่รู้จัก 'ก|ข%' - หมายถึง 'ก' หรือไม่ "
        "(พบ 3,000 แห่งในไฟล์นี้ เช่น บรรทัดที่ 9, 10, 11, 12, 13) (E-DATA-01)"
    )
    assert said.out.startswith("ต้องแก้ไข 3020 แห่ง คำเตือน 1 แห่ง\n")
    print_diagnostics([*flood, WARNING], "json")
    plain = json.loads(capsys.readouterr().out)
    assert (plain["errors"], plain["warnings"], len(plain["problems"])) == (3000, 1, 2)
    assert plain["problems"][0]["count"] == 3000
    assert [each["line"] for each in plain["problems"][0]["places"]] == [9, 10, 11, 12, 13]
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    print_diagnostics([*flood, *few], "github")
    said_there = [each for each in capsys.readouterr().out.splitlines() if each.startswith("::")]
    assert len(said_there) == 10
    assert "พบ 3,000 แห่ง" in said_there[0]
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert len([line for line in summary.splitlines() if line.startswith("| `")]) == 21


def test_a_flood_over_files_is_one_line_with_its_number_and_first_files(
    capsys: pytest.CaptureFixture[str],
) -> None:
    places = [Location(f"docs/{number:04}.md", line) for number in range(3000) for line in (3, 7)]
    flood = [replace(ERROR, place=place) for place in places]
    few = [replace(WARNING, place=place) for place in places[:200]]
    print_diagnostics([*flood, *few], "people")
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 201
    assert lines[0] == (
        "docs/0000.md:3:1: ไม่รู้จัก 'ก|ข%' - หมายถึง 'ก' หรือไม่ (พบ 6,000 แห่งใน 3,000 ไฟล์ "
        "เช่น docs/0000.md, docs/0001.md, docs/0002.md, docs/0003.md, docs/0004.md) (E-DATA-01)"
    )
    print_diagnostics(flood, "json")
    (row,) = json.loads(capsys.readouterr().out)["problems"]
    assert (row["count"], row["files"]) == (6000, 3000)
    assert row["places"][1] == {"path": "docs/0001.md", "line": 3, "column": 1}


@pytest.mark.parametrize(("value", "expected"), [("true", "github"), ("", "people")])
def test_the_code_host_is_recognized(
    monkeypatch: pytest.MonkeyPatch, value: str, expected: str
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", value)
    assert default_format() == expected


def test_no_number_is_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    words = {"name": "1101200254896", "names": "a"}
    problem = Diagnostic(Location("docs/1101200254896.md"), mistake("PAGE-05", **words))
    for chosen in ("people", "github", "json"):
        print_diagnostics([problem], chosen)  # type: ignore[arg-type]
        said = capsys.readouterr()
        assert "1101200254896" not in said.out + said.err
        assert "xxxxxxxxxxxxx" in said.out + said.err


def test_no_name_is_a_command_to_the_code_host(capsys: pytest.CaptureFixture[str]) -> None:
    print_diagnostics([Diagnostic(Location("docs/##[error]a.md"), mistake("FILE-09"))], "github")
    said = capsys.readouterr()
    assert "##[" not in said.err


SITE = "https://office.example/m/"
HELP = f"{SITE}mistakes.html#data-01"


def test_people_are_told_where_each_kind_is_explained_errors_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_diagnostics([WARNING, ERROR, ERROR], "people", SITE)
    said = capsys.readouterr().out.splitlines()
    assert [line.strip() for line in said[-2:]] == [HELP, f"{SITE}mistakes.html#rel-16"]
    print_diagnostics([ERROR], "people")
    assert capsys.readouterr().out.splitlines()[-1].strip() == "mistakes.html#data-01"


def test_annotations_and_their_table_lead_to_what_explains_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    print_diagnostics([ERROR], "github", SITE)
    assert capsys.readouterr().out.splitlines()[0].endswith(f"หรือไม่%0Aดูวิธีแก้ที่ {HELP}")
    assert f"| [E-DATA-01]({HELP}) |" in (tmp_path / "summary.md").read_text(encoding="utf-8")
