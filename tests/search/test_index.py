"""The files of the index: what is in which, in what order, and under what name."""

from __future__ import annotations

import json
from typing import Any

from macros.search.index import MANIFEST, Document, ResultLabels, index

WORDS = ResultLabels(
    {"manual": "คู่มือ"}, {"order": "คำสั่ง"}, {"admin": "กลุ่ม"}, [("ก", "ข")], ["ตัวบ่งชี้"]
)


def page(name: str, text: str = "ข้อความ", **more: Any) -> Document:
    return Document(f"{name}.html", name, f"<p>{text}</p>", "report", **more)


def read(content: bytes) -> Any:
    text = content.decode()
    return json.loads(text[text.index("{") : text.rindex("}") + 1])


def files(*pages: Document) -> dict[str, bytes]:
    return dict(index(pages, WORDS))


def names(made: dict[str, bytes]) -> list[str]:
    return ["-".join(part["file"].split("-")[:2]) for part in read(made[MANIFEST])["parts"]]


def test_what_is_of_no_year_comes_first_then_years_from_the_latest_then_the_example() -> None:
    made = files(
        page("a", year=2567), page("b", year=2569), page("c"), page("d", year=2599, example=True)
    )
    assert names(made) == ["base-0", "2569-0", "2567-0", "example-0"]
    assert read(made[MANIFEST])["years"] == [[2599, True], [2569, False], [2567, False]]


def test_a_large_year_is_cut_and_every_page_is_in_one_part() -> None:
    pages = [page(f"p{number}", "คำ" * 20_000, year=2569) for number in range(9)]
    made = files(*pages)
    assert names(made) == ["2569-0", "2569-1", "2569-2"]
    parts = [read(made[f"search/{part['file']}"]) for part in read(made[MANIFEST])["parts"]]
    assert [each[0] for part in parts for each in part["pages"]] == [each.address for each in pages]
    letters = [part["letters"] for part in read(made[MANIFEST])["parts"]]
    assert sum(letters) == 9 * 40_000
    assert max(letters) <= 150_000


def test_a_part_s_name_tells_its_content() -> None:
    one, same, other = files(page("a")), files(page("a")), files(page("a", "อื่น"))
    assert one == same
    assert {*one} & {*other} == {MANIFEST}


def test_a_page_is_written_in_letters_with_what_search_needs() -> None:
    html = (
        "<h1>หัวเรื่อง</h1><p>ก</p>"
        '<section data-kind="order" data-group="admin"><h2 id="p">ข</h2><p>ค</p></section>'
    )
    document = Document("a.html", "ชื่อ", html, "report", 2569, "admin", 0.6, example=True)
    made = files(document)
    content = made[f"search/{read(made[MANIFEST])['parts'][0]['file']}"]
    assert "หัวเรื่อง" in content.decode()
    assert read(content)["pages"] == [
        [
            *["a.html", "หัวเรื่อง", "report", 2569, "admin", 0.6, 1],
            [["", "", "ก"], ["p", "ข", "ค", "order", "admin", 0]],
        ]
    ]


def test_the_manifest_tells_names() -> None:
    made = files(page("a"))
    manifest = read(made[MANIFEST])
    assert manifest["names"] == [["ก", "ข"]]
    assert (manifest["kinds"], manifest["groups"]) == ({"order": "คำสั่ง"}, {"admin": "กลุ่ม"})
    assert manifest["unbroken"] == ["ตัวบ่งชี้"]


def test_what_people_call_a_page_is_written_once_with_the_anchor_of_each() -> None:
    """A name of what is not on the page is the page's own, so that none is lost."""
    html = '<h1>ก</h1><h2 id="p">ข</h2><p>ค</p>'
    document = Document("a.html", "ก", html, "report", called={"p": [1], "gone": [0], "": [2]})
    words = ResultLabels({}, {}, {}, [], [], [["ง"], ["จ", "ฉ"], ["ช"]], {"fillers": ["คือ"]})
    made = dict(index([document], words))
    manifest = read(made[MANIFEST])
    assert (manifest["called"], manifest["fillers"]) == ([["ง"], ["จ", "ฉ"], ["ช"]], ["คือ"])
    (page,) = read(made[f"search/{manifest['parts'][0]['file']}"])["pages"]
    assert page[8] == {"p": [1], "": [0, 2]}
