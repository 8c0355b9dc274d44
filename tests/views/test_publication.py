"""What is published is told by one record, which all that is made of it hold."""

import ast

from macros.assessment.project import load_project
from macros.views.publication import publication_of
from tests.conftest import ROOT, Project

OWN = {"category", "purpose", "contains"}


def test_no_other_record_repeats_it() -> None:
    telling = {
        f"{path.stem}.{node.name}"
        for path in (ROOT / "macros").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        for field in node.body
        if isinstance(field, ast.AnnAssign) and ast.unparse(field.target) in OWN
    }
    assert telling == {"publication.Publication"}


def test_another_office_s_files_say_whose_they_are(example: Project) -> None:
    own, invented = load_project(example.root).archives
    names = [publication_of(each, "data", "steps", "ขั้นตอน", "อ่าน") for each in (own, invented)]
    assert [(each.name, each.example) for each in names] == [
        ("steps", False),
        ("example-steps", True),
    ]
