"""A chart is laid out once: the next build finds the answer in the project's cache."""

import json

from macros.views.charts import flowchart
from macros.views.view import View
from tests.conftest import Project, approved


def shown(project: Project) -> str:
    office, _ = approved(project.root)
    return str(
        flowchart(View(office, "procedures/standards-work/6.md", office.manual.procedures[0]))
    )


def test_an_answer_is_kept_and_used_until_the_question_changes(project: Project) -> None:
    first = shown(project)
    folder = project.root / ".cache/charts"
    (kept,) = folder.iterdir()
    points = json.loads(kept.read_text())
    kept.write_text(json.dumps([[x, y - 100 * (at > 4)] for at, (x, y) in enumerate(points)]))
    assert "<svg" in first
    assert shown(project) != first  # it believes what it kept
    kept.write_text("spoilt")
    assert shown(project) == first
    label = "label: สื่อสารสร้างความรู้ความเข้าใจ"
    project.edit("data/procedures/standards-work.yml", label, f"{label} กับทุกกลุ่มในสำนักงาน")
    assert shown(project) != first
    assert len(list(folder.iterdir())) == 2
