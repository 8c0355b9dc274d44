"""The foot of pages: what the data give of the office, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.assessment.archive import Archive
from macros.assessment.project import Project
from macros.model.office import Contact
from macros.site.foot import Foot
from macros.views.view import View
from tests.conftest import checked, copy_project
from tests.conftest import replace as changed
from tests.reading.html import Html

HOME = "index.md"


def foot(archive: Archive, contact: Contact | None, day: str = "") -> str:
    office = archive.manual.office.model_copy(update={"contact": contact})
    given = Archive(replace(archive.manual, office=office), archive.home, archive.reading)
    made = Foot(View(given, HOME, given.manual.procedures[0]), day)
    return made.placed(f"<html>{made.html}</html>", "sar/2569/ind-01.html")


def test_what_nobody_gave_is_not_said(judged: Project) -> None:
    html = foot(judged.own, None)
    assert "โทรศัพท์" not in html
    assert "mailto:" not in html
    assert "ข้อมูล ณ วันที่" not in html
    link, statement = Html(html).all("a")
    assert statement.attributes["href"] == "../../accessibility.html"
    assert link.attributes["href"].startswith(
        "https://github.com/example/standards-manual/issues/new?title="
    )
    assert link.attributes["href"].endswith("sar/2569/ind-01.html")


def test_the_office_is_reached_by_what_its_data_give(judged: Project) -> None:
    given = Contact(email="a@office.example", phone="056-000-000", address="ถนนสมมติ")
    html = foot(judged.own, given, "30 กันยายน 2569")
    found = Html(html)
    for words in ("ถนนสมมติ", "โทรศัพท์ 056-000-000", "a@office.example", "30 กันยายน 2569"):
        assert words in found.text
    mails = [x for x in found.all("a") if x.attributes["href"].startswith("mailto:")]
    assert mails[1].attributes["href"].endswith("sar/2569/ind-01.html")
    assert judged.own.manual.office.name in found.text


@pytest.mark.parametrize(
    ("file", "line", "wrong", "code"),
    [
        ("office.yml", "current_year: 2569\n", "contact: {email: โทร 056}\n", "E-DATA-73"),
        (
            "procedures/standards-work.yml",
            "id: standards-work\n",
            "reviewed_on: 2569-01-15\nreview_due: 2569-01-15\n",
            "E-DATA-74",
        ),
    ],
)
def test_what_is_no_address_or_day_of_review_is_told(
    tmp_path_factory: pytest.TempPathFactory, file: str, line: str, wrong: str, code: str
) -> None:
    root = copy_project(tmp_path_factory.mktemp("foot"))
    changed(root / "data" / file, (line, line + wrong))
    (problem,) = checked(root).errors
    assert problem.code == code
