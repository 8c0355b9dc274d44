"""The reference of fields: made from the models, readable before anything is built."""

from pathlib import Path

import pytest

from macros.commands.fields import run
from macros.model.schema import README
from macros.views.field_reference import described_files, fields_text
from tests.conftest import ROOT


def test_the_list_is_what_the_models_say() -> None:
    assert (ROOT / README).read_text(encoding="utf-8") == fields_text()


def test_every_kind_of_data_file_is_in_it() -> None:
    told = {file.path.partition("<")[0] for file in described_files()}
    written = {file.relative_to(ROOT).as_posix() for file in (ROOT / "data").glob("*.yml")}
    folders = {f"data/{name}/" for name in ("procedures", "sar", "calendar")}
    assert written | folders | {"docs/sar/", "data/source/errata.yml"} <= told


def test_every_field_has_a_meaning_and_a_form() -> None:
    fields = [field for file in described_files() for field in file.fields]
    assert [field.path for field in fields if not (field.meaning and field.form)] == []


def test_without_a_source_nothing_is_said_of_one() -> None:
    files = list(described_files(source=False))
    texts = [
        word for file in files for field in file.fields for word in (field.meaning, field.form)
    ]
    assert [text for text in (*texts, *(file.about for file in files)) if "ต้นฉบับ" in text] == []


@pytest.mark.parametrize(
    ("words", "code", "shown"),
    [
        ((), 0, "data/office.yml"),
        (("Office",), 0, "current_year  (ต้องมี)"),
        (("nothing",), 2, "ไม่มีไฟล์ข้อมูลที่ชื่อมี 'nothing'"),
    ],
)
def test_the_command_line_tells_them(
    words: tuple[str, ...], code: int, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(Path(), words) == code
    assert shown in "".join(capsys.readouterr())
