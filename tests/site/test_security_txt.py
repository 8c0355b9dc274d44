from pathlib import Path

import pytest

from macros.model.load import load_data
from macros.site.security_txt import security_txt
from tests.conftest import Project, checked

GIVEN = "  security: {contact: 'mailto:web@office.example', expires: 2570-09-30}\n"
TEXT = b"""Contact: mailto:web@office.example
Expires: 2027-09-30T23:59:59+07:00
Preferred-Languages: th, en
Canonical: https://office.example/.well-known/security.txt
"""


@pytest.fixture
def root(project: Project) -> Path:
    return project.root


def written(root: Path, address: str, security: str = GIVEN) -> Path:
    """The project with the address and contact of an office."""
    file = root / "data/office.yml"
    text = file.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines(keepends=True) if "  security:" not in line[:13]]
    changed = [f"  address: {address}\n" if "  address:" in line else line for line in lines]
    at = next(i for i, line in enumerate(changed) if "  address:" in line)
    file.write_text("".join([*changed[: at + 1], security, *changed[at + 1 :]]), encoding="utf-8")
    return root


def found(root: Path) -> list[str]:
    told = checked(root).problems
    return [x.code for x in told if x.mistake.code in {"DATA-68", "DATA-69", "SITE-81"}]


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("https://office.example/", ["security.txt", ".well-known/security.txt"]),
        ("https://office.example/manual/", ["security.txt"]),
    ],
)
def test_it_stands_where_it_is_looked_for(root: Path, address: str, names: list[str]) -> None:
    manual = load_data(written(root, address)).manual
    assert manual
    assert list(security_txt(manual.office.site)) == [(name, TEXT) for name in names]


def test_without_a_contact_there_is_none(root: Path) -> None:
    manual = load_data(written(root, "https://office.example/", "")).manual
    assert manual
    assert list(security_txt(manual.office.site)) == []


@pytest.mark.parametrize(
    ("address", "security", "codes"),
    [
        ("https://office.example/", GIVEN, []),
        ("https://office.example/a/", GIVEN, ["W-SITE-81"]),
        ("https://office.example/", GIVEN.replace("2570", "2569"), ["W-DATA-69"]),
        ("https://office.example/", GIVEN.replace("2570-09-30", "2570-10-01"), ["W-DATA-69"]),
        ("https://office.example/", GIVEN.replace("mailto:", ""), ["E-DATA-68"]),
        ("https://office.example/", "", []),
    ],
)
def test_what_is_wrong_with_it_is_told(
    root: Path, address: str, security: str, codes: list[str]
) -> None:
    assert found(written(root, address, security)) == codes
