"""The preface that people write, as print shows it."""

import re
from functools import partial
from pathlib import Path

import pytest

from macros.assessment.archive import Archive
from macros.book.document import compose
from macros.book.preface import preface
from macros.book.preface_macros import PRINTED
from macros.book.preface_macros import show_on_paper as called
from macros.book.volume_set import volumes
from macros.checks.print_warnings import print_warnings
from tests.conftest import Project, approved

PAGE = "procedures/standards-work/0-preface.md"
WRITTEN = {
    "หัวข้อของหน้าไม่ซ้ำ": ("# คำนำ\n\nข้อความ", "<p>ข้อความ</p>"),
    "เชิงอรรถ": ("ก[^1]\n\n[^1]: หมายเหตุ", 'href="#fn:1"'),
    "เชิงอรรถมีที่หมาย": ("ก[^1]\n\n[^1]: หมายเหตุ", 'id="fn:1"'),
    "ลิงก์ไปหน้าอื่น": ("[ก](../../source.md)", 'href="page:source.md"'),
    "ลิงก์ไปเว็บอื่น": ("[ก](https://example.org/x)", 'href="https://example.org/x"'),
    "แมโคร": ("{{ steps() }}", "&#123;{ steps() }}"),
}
LEFT_OUT = {
    "ทางกลับจากเชิงอรรถ": ("ก[^1]\n\n[^1]: หมายเหตุ", "↩"),
    "รูป": ("![ก](logo.png)", "logo.png"),
    "ลิงก์ไปไฟล์": ("[ก](a.pdf)", "a.pdf"),
    "สคริปต์": ("<script>alert(1)</script>ก", "alert"),
    "หน้าแรกของไฟล์": ("---\ntitle: คำนำ\n---\n\nก", "title"),
}


def shown(root: Path, text: str) -> str:
    page = root / "docs" / PAGE
    page.parent.mkdir(parents=True)
    page.write_text(text, encoding="utf-8")
    return str(preface(root, PAGE, lambda *_: None))


@pytest.mark.parametrize(("text", "part"), WRITTEN.values(), ids=WRITTEN)
def test_what_is_written_is_printed(text: str, part: str, tmp_path: Path) -> None:
    assert part in shown(tmp_path, text)


@pytest.mark.parametrize(("text", "part"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_paper_cannot_have_is_left_out(text: str, part: str, tmp_path: Path) -> None:
    assert part not in shown(tmp_path, text)


def test_a_manual_may_have_none(tmp_path: Path) -> None:
    assert preface(tmp_path, PAGE, lambda *_: None) is None


def test_calls_are_printed_as_the_site_shows_them(project: Project) -> None:
    archive, _ = written(project, "ก {{ name() }} ข\n\n{{ objective('standards-work') }}\n")
    (manual,) = (x for x in volumes(archive, project.root) if x.publication.name == "manual")
    printed = str(manual.preface)
    objective = archive.manual.procedures[0].objective.text
    assert f"ก {archive.manual.procedures[0].name} ข" in printed
    assert objective[:30] in printed
    assert not re.search("\\{|&#123;", printed)
    found = re.findall(r'\sid="([^"]*)"', compose(manual).html)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("macro", PRINTED)
def test_every_printed_macro_has_something_to_print(project: Project, macro: str) -> None:
    archive, _ = approved(project.root)
    show = partial(called, archive, PAGE)
    page = project.root / "docs" / PAGE
    page.parent.mkdir(parents=True)
    page.write_text(
        f"---\nrender_macros: true\n---\n\nก\n\n{{{{ {macro}() }}}}\n", encoding="utf-8"
    )
    assert len(preface(project.root, PAGE, show) or "") > len("<p>ก</p>") + 5


def test_what_is_not_printed_is_told_at_its_place(project: Project) -> None:
    archive, path = written(project, "{{ flowchart() }}\n\n![ก](x.png) และ `![ข](y.png)`\n")
    found = [(str(each.place), each.code) for each in print_warnings(archive, project.root)]
    assert found == [(f"{path}:5:1", "W-VOL-61"), (f"{path}:7:1", "W-VOL-62")]
    text = preface(project.root, path.removeprefix("docs/"), partial(called, archive, PAGE))
    assert "flowchart" not in str(text)


def written(project: Project, body: str) -> tuple[Archive, str]:
    path = "docs/procedures/standards-work/0-preface.md"
    (project.root / path).parent.mkdir(parents=True)
    project.write(path, f"---\nrender_macros: true\n---\n\n{body}")
    return approved(project.root)[0], path
