"""The preface that people write, as print shows it."""

from pathlib import Path

import pytest

from macros.volumes.preface import preface

PAGE = "procedures/a/0-preface.md"
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
    return str(preface(root, PAGE))


@pytest.mark.parametrize(("text", "part"), WRITTEN.values(), ids=WRITTEN)
def test_what_is_written_is_printed(text: str, part: str, tmp_path: Path) -> None:
    assert part in shown(tmp_path, text)


@pytest.mark.parametrize(("text", "part"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_paper_cannot_have_is_left_out(text: str, part: str, tmp_path: Path) -> None:
    assert part not in shown(tmp_path, text)


def test_a_manual_may_have_none(tmp_path: Path) -> None:
    assert preface(tmp_path, PAGE) is None
