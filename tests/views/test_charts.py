"""What the views of charts say."""

import re

import pytest

from macros.views import addresses, charts
from macros.views.legend import SYMBOL_KINDS, symbols_in_use
from macros.views.view import View
from tests.conftest import Project, approved
from tests.long import ID, STEPS, yaml


@pytest.fixture
def view(project: Project) -> View:
    project.write(f"data/procedures/{ID}.yml", yaml())
    project.edit("data/office.yml", "[standards-work]", f"[standards-work, {ID}]")
    office = approved(project.root)[0]
    return View(office, addresses.section(ID, 6), office.manual.procedure[ID])


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_the_legend_explains_the_kinds_in_use_and_marks_ours(view: View) -> None:
    found = {entry.kind: entry for entry in symbols_in_use(view.procedure)}
    assert (
        set(found)
        == {"terminal", *(kind for _, _, kind, _ in STEPS)}
        == set(SYMBOL_KINDS) - {"connector"}
    )
    assert found["activity"].source != "editorial", "the procedure's own words"
    assert found["document"].source == "editorial"
    assert str(charts.legend(view)).count("ผู้เรียบเรียงเพิ่ม") == 4
    first = view.manual.procedures[0]
    assert [entry.kind for entry in symbols_in_use(first)] == ["terminal", "activity", "decision"]


def test_an_office_that_leaves_its_legend_to_us_has_no_marks(view: View) -> None:
    summary = view.procedure.summary.model_copy(update={"legend": ()})
    own = view.procedure.model_copy(update={"summary": summary})
    assert {entry.source for entry in symbols_in_use(own)} == {"office"}


def test_what_the_editors_added_is_marked_with_its_ways(view: View) -> None:
    text = plain(charts.flowchart(view))
    assert "สัญลักษณ์และข้อความย่อในสัญลักษณ์ของทุกลำดับ ต้นฉบับไม่มี" in text
    assert "ทางออกของลำดับที่ 21: ถูกต้อง ไปลำดับที่ 22, ไม่ถูกต้อง ไปลำดับที่ 19" in text
    assert "หากถูกต้อง" in plain(charts.summary_table(view))


def test_without_an_engine_the_steps_are_a_list_and_the_table_is_whole(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GRAPHVIZ_DOT", "/nowhere/dot")
    for shown in (charts.flowchart(view), charts.lanes(view)):
        assert shown.count("<li>") == len(STEPS)
        assert "แสดงเป็นรายการแทนผัง" in shown
        assert "<svg" not in shown
        assert ".svg" not in shown
    table = charts.summary_table(view)
    assert table.count('<td class="flow"') == len(STEPS)
    assert table.count("flow-wide") == len(STEPS)


def test_rows_have_their_ids_only_where_links_lead(view: View) -> None:
    assert 'id="step-' not in charts.summary_table(view)
    own = View(view.archive, addresses.section(ID, 9), view.procedure)
    assert charts.summary_table(own).count('<tr id="step-') == len(STEPS)
    assert ' id="' not in charts.flowchart(view)
