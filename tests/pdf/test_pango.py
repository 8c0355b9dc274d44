"""What volumes are made by belongs to the name under which they are kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.pdf import pango, pdf_builder
from macros.pdf.print_document import PrintDocument
from macros.views.publication import Publication


def test_the_libraries_of_the_system_say_their_versions() -> None:
    assert re.fullmatch(
        r"pango_version_string 1\.[0-9.]+ hb_version_string [0-9.]+", pango.versions()
    )


def test_another_pango_prints_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printer = pdf_builder.PdfBuilder(tmp_path, {}, {})
    item = PrintDocument(Publication("manual", "a", "a", "ทดสอบ"), "<p>ก</p>")
    before = printer._file(item)
    assert printer._file(item) == before
    monkeypatch.setattr(pdf_builder, "versions", lambda: "pango_version_string 9.9.9")
    assert printer._file(item) != before
