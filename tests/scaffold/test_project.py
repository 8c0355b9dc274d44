"""A new project: what is in it, and that it stands whole or not at all."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from macros.commands import new
from macros.model.load import load_data
from macros.model.missing import Missing
from macros.scaffold.answers import read_answers
from macros.scaffold.data_files import data_files
from macros.scaffold.disguise import disguises
from macros.scaffold.engine import EXAMPLE, PROGRAM, engine_files
from macros.scaffold.plan import Plan, former_words
from tests.answers import SMALL as ANSWERS
from tests.conftest import ROOT, SEED, checked

GOLDEN = Path(__file__).with_name("golden.txt")
LONG = ("data/search.yml", "data/terms.yml")  # lists of words, which another test looks at
FORMER = ["สำนักงานเขตพื้นที่การศึกษาประถมศึกษาสมมติธานี เขต 2", "สมมติธานี"]


def wanted(folder: Path, text: str = ANSWERS) -> Path:
    (folder / "answers.yml").write_text(text, encoding="utf-8")
    return folder


def listed(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_the_data_of_some_answers_are_these(tmp_path: Path) -> None:
    made = data_files(read_answers(wanted(tmp_path), "answers.yml"), FORMER)
    shown = "".join(f"==== {path}\n{text}" for path, text in made.items() if path not in LONG)
    assert shown == GOLDEN.read_text(encoding="utf-8")


def test_what_was_made_is_accepted_and_says_what_is_not_known(begun: Path) -> None:
    report = checked(begun)
    assert report.errors == ()
    manual = load_data(begun).manual
    assert manual
    assert manual.office.positions[0].person is None
    assert manual.source is None
    assert all(isinstance(each.name, Missing) for each in manual.edition.indicators)
    assert all(isinstance(step.duration, Missing) for step in manual.procedures[0].steps)
    codes = {each.mistake.code for each in report.warnings}
    assert codes <= {"REL-16", "REL-18", "REL-30", "REL-60", "FLOW-11"}


def test_texts_of_the_start_are_told_until_they_are_replaced(begun: Path) -> None:
    told = [each for each in checked(begun).warnings if each.mistake.code == "REL-60"]
    assert {each.place.path: each.mistake.what.split()[-2] for each in told} == {
        "data/office.yml": "1",
        "data/procedures/manual-1.yml": "7",
        "data/standards.yml": "2",
    }


def test_words_of_the_former_office_are_noted_and_nowhere_else(begun: Path) -> None:
    manual = load_data(begun).manual
    assert manual
    words = [word for word in former_words(ROOT) if word not in manual.office.name]
    assert list(manual.office.made_from) == words
    assert "TEXT-70" not in {each.mistake.code for each in checked(begun).problems}
    texts = [path for top in ("data", "docs") for path in (begun / top).rglob("*.*")]
    assert [
        str(path)
        for path in texts
        if path.name != "office.yml" and path.is_file()
        for word in words
        if word.encode() in path.read_bytes()
    ] == []


def test_the_tests_go_along_without_the_names_of_place_and_people(begun: Path) -> None:
    words = disguises(ROOT)
    assert len(words) == 3
    told = [
        str(path)
        for path in begun.rglob("*")
        if path.is_file() and path != begun / "data/office.yml" and "macros" not in path.parts
        for word, other in words.items()
        if word != other and word.encode() in path.read_bytes()
    ]
    assert told == []
    assert disguises(begun) == {word: word for word in words.values()}


def test_every_file_of_data_says_what_comes_next(begun: Path) -> None:
    for path in (begun / "data").rglob("*.yml"):
        comments = [line for line in path.read_text("utf-8").splitlines() if "# " in line]
        assert len(comments) > 1, path


def test_the_office_begins_with_the_words_of_search(begun: Path) -> None:
    """Pages that every office has are called alike; those of a manual or a source are not there."""
    ours, theirs = ((root / "data/search.yml").read_text("utf-8") for root in (SEED, begun))
    own = ("standards-work", "source.html", "#questions", "private", "0-preface", "example/")
    kept = [line for line in ours.splitlines() if "page:" in line and not any(map(line.count, own))]
    assert [line for line in kept if line not in theirs.splitlines()] == []
    for key in ("numbered:", "questions:", "fillers:", "particles:"):
        assert (
            ours[ours.index(key) :].split("\n\n")[0] == theirs[theirs.index(key) :].split("\n\n")[0]
        )


@pytest.mark.parametrize("counts", ["0\nindicators: 0", "5\nindicators: 11", "0\nindicators: 4"])
def test_any_numbers_make_an_office_that_is_accepted(tmp_path: Path, counts: str) -> None:
    text = ANSWERS.replace("2\nindicators: [2, 1]", counts)
    made = Plan(data_files(read_answers(wanted(tmp_path, text), "answers.yml")), {})
    made.write(tmp_path / "office")
    assert load_data(tmp_path / "office").problems == ()


def test_the_program_goes_along_and_nothing_that_it_keeps(begun: Path) -> None:
    found = listed(begun)
    for path in (
        "macros/__main__.py",
        ".ci/run",
        "mkdocs.yml",
        "docs/index.md",
        "docs/sar/help.md",
    ):
        assert path in found
    assert not {".cache", ".venv", "site", ".git"} & {path.name for path in begun.iterdir()}
    assert not [path for path in found if path.endswith(".pyc") or "/standards-work" in path[:30]]
    assert not (begun / "data/source").exists()
    assert (begun / ".ci/run").stat().st_mode & 0o100 == (ROOT / ".ci/run").stat().st_mode & 0o100


def test_the_example_is_kept_for_the_tests_alone_unless_asked_for(tmp_path: Path) -> None:
    hidden, shown = (engine_files(ROOT, example=flag) for flag in (False, True))
    assert not [path for path in hidden if path.startswith(EXAMPLE)]
    assert [path for path in hidden if path.startswith("tests/data/example/")]
    assert [path for path in shown if path.startswith("docs/example/sar/")]
    assert not [path for path in shown if path.startswith(("tests/data/", "tests/docs/"))]


def test_every_file_of_the_program_is_known() -> None:
    """Where the program is made, what Git has is the office's own or goes along."""
    if not (ROOT / ".git").exists() or former_made(ROOT):
        pytest.skip("an office's own project may hold more")
    done = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, text=True, check=True
    )
    own = ("data/", "docs/procedures/", "docs/sar/2", "docs/example/")
    files = [path for path in done.stdout.split("\0") if path and not path.startswith(own)]
    along = engine_files(ROOT, example=True)
    assert [path for path in files if path not in along] == []
    assert [top for top in PROGRAM if top != "LICENSE" and not (ROOT / top).exists()] == []


def former_made(root: Path) -> bool:
    manual = load_data(root).manual
    return bool(manual and manual.office.made_from)


def test_a_folder_with_something_in_it_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted(tmp_path)
    (tmp_path / "office").mkdir()
    (tmp_path / "office/mine.txt").write_text("x")
    assert new.run(tmp_path, ["answers.yml", "office"]) == 1
    told = capsys.readouterr().err
    assert "BUILD-63" in told
    assert told.count("\n") == 1
    assert listed(tmp_path) == ["answers.yml", "office", "office/mine.txt"]


def test_wrong_answers_are_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted(tmp_path, ANSWERS.replace("2569", "2026"))
    assert new.run(tmp_path, ["answers.yml", "office"]) == 1
    assert "answers.yml:5:15: " in capsys.readouterr().err
    assert new.run(tmp_path, ["no.yml", "office"]) == 1
    assert "TEXT-01" in capsys.readouterr().err
    assert listed(tmp_path) == ["answers.yml"]


def test_a_rehearsal_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted(tmp_path)
    assert new.run(tmp_path, ["answers.yml", "office", "--dry-run"]) == 0
    assert "data/sar/2569.yml" in capsys.readouterr().out
    assert listed(tmp_path) == ["answers.yml"]


def test_a_run_that_is_ended_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted(tmp_path)

    def ended(made: Plan, folder: Path) -> None:
        (folder / "mkdocs.yml").write_text("")
        raise KeyboardInterrupt

    monkeypatch.setattr(Plan, "write", ended)
    with pytest.raises(KeyboardInterrupt):
        new.run(tmp_path, ["answers.yml", "office"])
    assert listed(tmp_path) == ["answers.yml"]


def test_what_the_check_refuses_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted(tmp_path)
    monkeypatch.setattr(
        new, "plan", lambda answers, root: Plan({"data/office.yml": "name: ก\n"}, {})
    )
    assert new.run(tmp_path, ["answers.yml", "office"]) == 1
    assert "ยังไม่ได้เขียนไฟล์ใด" in capsys.readouterr().err
    assert not (tmp_path / "office").exists()


def test_nothing_is_begun_within_the_project_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert new.run(ROOT, ["answers.yml", "docs/office"]) == 1
    assert "BUILD-64" in capsys.readouterr().err


def test_another_office_takes_the_place_only_when_told(
    begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "project"
    shutil.copytree(begun, project)
    monkeypatch.setattr(new, "engine_root", lambda: project)
    other = ANSWERS.replace("ตัวอย่างบุรี", "สมมติธานี").replace("tb.", "st.")
    (project / "next.yml").write_text(other, encoding="utf-8")
    (project / "site").mkdir()
    page = project / "docs/groups/index.md"
    page.write_text(page.read_text("utf-8") + "\nติดต่อสำนักงานที่ตัวอย่างบุรี\n", encoding="utf-8")
    before = listed(project / "data")
    assert new.run(project, ["next.yml", "."]) == 1
    assert "--set-aside" in capsys.readouterr().out
    assert listed(project / "data") == before
    assert new.run(project, ["next.yml", ".", "--set-aside", "--dry-run"]) == 0
    assert "data/ (" in capsys.readouterr().out
    assert listed(project / "data") == before
    assert new.run(project, ["next.yml", ".", "--set-aside"]) == 0
    assert "docs/groups/index.md:" in capsys.readouterr().out
    manual = load_data(project).manual
    assert manual
    assert manual.office.name.endswith("สมมติธานี")
    assert "ตัวอย่างบุรี" in manual.office.made_from
    (aside,) = (project / "set-aside").iterdir()
    assert listed(aside / "data") == before
    assert sorted(path.name for path in aside.iterdir()) == ["data", "docs", "site"]
    assert not [path for path in project.iterdir() if path.name.startswith(".new")]


def test_neither_git_nor_the_current_folder_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "no-programs"))
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert new.run(tmp_path, [str(tmp_path / "answers.yml"), "deep/office"]) == 0
    assert checked(tmp_path / "deep/office").errors == ()
    assert sorted(path.name for path in (tmp_path / "deep").iterdir()) == ["office"]
