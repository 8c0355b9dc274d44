"""What was worked out before: kept whole or not at all, and never in the way."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from macros.cache import records as module
from macros.cache.keys import cache_key, code_version
from macros.cache.records import Records

VALUE = {"html": "<p>ก</p>", "rows": [[1, "ข", None, True]]}


def kept(folder: Path, **values: object) -> None:
    records = Records(folder)
    for name, value in values.items():
        records.put(name, value)
    records.save()


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    kept(tmp_path / "new", a=VALUE, b=[])
    records = Records(tmp_path / "new")
    assert (records.get("a"), records.get("b"), records.get("c")) == (VALUE, [], None)


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    records = Records(None)
    records.put("a", 1)
    records.save()
    assert records.get("a") is None
    assert list(tmp_path.iterdir()) == []


BROKEN = {
    "ว่าง": b"",
    "ไม่ใช่ฐานข้อมูล": b"{}" * 4000,
    "ถูกตัด": None,
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_spoilt_file_is_begun_anew(tmp_path: Path, content: bytes | None) -> None:
    kept(tmp_path, **{f"a{number}": "ก" * 5000 for number in range(20)})
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:9000] if content is None else content)
    assert Records(tmp_path).get("a7") is None
    for _ in range(2):  # the first may only clear the way
        kept(tmp_path, b=VALUE)
    assert Records(tmp_path).get("b") == VALUE


def test_a_folder_that_is_none_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where the folder should be", encoding="utf-8")
    kept(tmp_path / ".cache", a=1)
    assert Records(tmp_path / ".cache").get("a") is None


def test_a_file_that_another_holds_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0)
    kept(tmp_path, a=1)
    (file,) = tmp_path.iterdir()
    with sqlite3.connect(file) as other:
        other.execute("BEGIN EXCLUSIVE")
        kept(tmp_path, b=2)
        assert Records(tmp_path).get("a") is None
    other.close()
    assert (Records(tmp_path).get("a"), Records(tmp_path).get("b")) == (1, None)


def test_what_was_not_used_for_long_goes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LARGEST", 70_000)
    days = iter(range(1, 100))
    monkeypatch.setattr(module.time, "time", lambda: next(days) * 86_400)
    kept(tmp_path, old="ก" * 10_000, dear="ก" * 10_000)
    for number in range(8):
        records = Records(tmp_path)
        assert records.get("dear")
        records.put(f"new{number}", "ก" * 10_000)
        records.save()
    records = Records(tmp_path)
    assert records.get("dear")
    assert records.get("new7")
    assert records.get("old") is None
    (file,) = tmp_path.iterdir()
    assert file.stat().st_size < 250_000


def _keep(folder: Path, number: int) -> None:
    kept(folder, **{f"{number}-{each}": VALUE for each in range(50)})


def test_several_may_write_at_once(tmp_path: Path) -> None:
    with ProcessPoolExecutor(4, get_context("spawn")) as pool:
        list(pool.map(_keep, [tmp_path] * 8, range(8)))
    records = Records(tmp_path)
    assert all(records.get(f"{n}-{each}") == VALUE for n in range(8) for each in range(50))


def test_keys_tell_parts_apart() -> None:
    made_by = code_version(("cache",))
    names = {
        cache_key(made_by, "a", "bc"),
        cache_key(made_by, "ab", "c"),
        cache_key(made_by, "abc"),
        cache_key("", "a", "bc"),
    }
    assert len(names) == 4
    assert cache_key(made_by, "ก") == cache_key(made_by, "ก".encode())


def test_a_maker_is_another_with_other_code_or_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.py").write_text("1", encoding="utf-8")
    monkeypatch.setattr("macros.cache.keys._ROOMS", tmp_path)
    found = []
    for text in ("1", "2"):
        (tmp_path / "a.py").write_text(text, encoding="utf-8")
        for libraries in ((), ("pyyaml",)):
            code_version.cache_clear()
            found.append(code_version(("a.py",), libraries))
    code_version.cache_clear()
    assert len(set(found)) == 4
