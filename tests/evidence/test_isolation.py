"""Two hundred pieces through one renderer, many of them broken: no neighbour notices."""

from __future__ import annotations

import inspect
import random
import sys
from dataclasses import dataclass
from itertools import chain

import pytest

from macros.evidence.markdown_source import MarkdownSource
from macros.evidence.markup import Rendered, Renderer
from macros.source.diagnostic import Location
from tests.evidence.rendering import foreign, library
from tests.reading.html import Html

HOW_MANY = 200
PARTS = [
    "# แผน {n}\n\nข้อความ *เน้น* **หนา {n}**",
    "- ข้อ {n}\n  - ข้อย่อย `โค้ด {n}`\n- ข้อ **สอง**",
    "1. หนึ่ง {n}\n2. สอง\n\n   ต่อ",
    "| ก {n} | ข |\n|---|--:|\n| `a\\|b` | [ค](a.pdf) |",
    "> อ้าง {n}\n> > ซ้อน\n\nหลังอ้าง",
    '!!! warning "กล่อง {n}"\n    - ก\n\n    ข',
    "ก[^1] ข[^n{n}] ค[^1]\n\n[^1]: หนึ่ง\n[^n{n}]: *สอง*\n\n    ต่อ",
    "[ลิงก์ {n}][ที่] [ไฟล์](คำสั่ง.pdf)\n\n[ที่]: https://x.example/{n} 'ชื่อ'",
    "![ภาพ {n}](ภาพ.jpg)",
    "```\n{{{{ โค้ด {n} }}}}\n- ไม่ใช่รายการ\n```",
    "    โค้ด {n}\n\nต่อ",
    "หัวข้อ {n}\n---\n\n---\n\n***เอน***  \nบรรทัด",
    "{{{{ แม่แบบ {n} }}}} {{% ร้อยละ %}} 5 \\< 6",
]
UNCLOSED = [
    *("`โค้ด", "```\nรั้ว", "~~~~\n", "**หนา", "*เอน **ซ้อน", "_ขีด", "[วงเล็บ", "![ภาพ", "[ก](ที่"),
    *("[ก](<ที่", '[ก](ที่ "ชื่อ', "[ก][", "[ที่]: ", "[^1]: ", "[^1", "<div", "<!-- ", "<script>", "<"),
    *(
        "{: .x",
        "{{ ก",
        "{% ก",
        "{# ก",
        "| ก | ข |\n|---",
        "> อ้าง\n> - ",
        "- ก\n    - ",
        "1. ",
        "!!! note\n",
    ),
    *(
        '!!! note "ก',
        "# ",
        "===",
        "\\",
        "&#",
        "    ",
        "- " * 13 + "ก",
        "[" * 21,
        "> " * 13 + "ก",
    ),
    *("*ก **ข " * 11 + "ค** ง*" * 11, "ก\x02ข", "ก\u202eข"),
]


@dataclass(frozen=True)
class Body:
    """A piece of evidence: its anchor, its Markdown, and whether it was left whole."""

    anchor: str
    text: str
    whole: bool

    @property
    def passage(self) -> MarkdownSource:
        return MarkdownSource(self.text, Location(f"docs/{self.anchor}.md", 9), self.anchor)


def bodies(seed: int) -> list[Body]:
    """In random order; about two of five are broken."""
    chance = random.Random(seed)
    found = [_body(number, chance) for number in range(HOW_MANY)]
    chance.shuffle(found)
    return found


def _body(number: int, chance: random.Random) -> Body:
    parts = chance.sample(PARTS, chance.randint(3, 8))
    text = "\n\n".join(part.format(n=number) for part in parts) + "\n"
    whole = chance.random() < 0.6
    return Body(f"piece-{number}", text if whole else _broken(text, chance), whole)


def _broken(text: str, chance: random.Random) -> str:
    """A text cut off, or cut open, at random places."""
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text))
        if chance.random() < 0.4:
            text = text[:at] or "ก"
        else:
            text = text[:at] + chance.choice(UNCLOSED) + chance.choice(("", text[at:]))
    return text


def alone(body: Body) -> Rendered:
    return Renderer().render(body.passage, library())


@pytest.fixture(scope="module", params=range(3), ids=lambda seed: f"ลำดับที่ {seed + 1}")
def together(request: pytest.FixtureRequest) -> list[tuple[Body, Rendered]]:
    """All of them through one renderer, one after another."""
    renderer, shelf = Renderer(), library()
    return [(body, renderer.render(body.passage, shelf)) for body in bodies(request.param)]


def test_there_are_whole_and_broken_ones(together: list[tuple[Body, Rendered]]) -> None:
    whole = [rendered for body, rendered in together if body.whole]
    broken = [rendered for body, rendered in together if not body.whole]
    assert len(whole) > 90
    assert len(broken) > 60
    assert not any(rendered.problems for rendered in whole)
    assert sum(bool(rendered.problems) for rendered in broken) > 5


def test_no_piece_changes_another(together: list[tuple[Body, Rendered]]) -> None:
    for body, rendered in together:
        assert rendered == alone(body), body.anchor


def test_every_piece_is_whole_html(together: list[tuple[Body, Rendered]]) -> None:
    for body, rendered in together:
        assert foreign(rendered.html, body.anchor) == [], body.text


def test_ids_are_unique_among_all(together: list[tuple[Body, Rendered]]) -> None:
    ids = list(chain.from_iterable(Html(rendered.html).ids for _, rendered in together))
    assert len(ids) > 300
    assert len(ids) == len(set(ids))


def test_one_after_another_they_stay_apart(together: list[tuple[Body, Rendered]]) -> None:
    """As on a page: what stands between two pieces stands in neither."""
    page = Html("".join(f"<hr id={body.anchor}>{rendered.html}" for body, rendered in together))
    assert page.foreign == []
    assert page.text == "".join(Html(rendered.html).text for _, rendered in together)


def test_a_parser_that_gave_up_leaves_nothing_behind() -> None:
    """Whatever Markdown was in the middle of when Python's stack came to its end."""
    renderer, shelf = Renderer(), library()
    body = Body("piece-x", "# ก\n\n- ข\n\n> ค\n\n1. ง *จ*\n", whole=True)
    deep = Body("piece-y", "- ก\n    - ข\n        > - ค *ง*\n", whole=True)
    expected, gave_up = alone(body), 0
    for frames in range(3, 60):
        limit = sys.getrecursionlimit()
        try:
            sys.setrecursionlimit(len(inspect.stack(0)) + frames)
            renderer.render(deep.passage, shelf)
        except RecursionError:
            gave_up += 1
        finally:
            sys.setrecursionlimit(limit)
        assert renderer.render(body.passage, shelf) == expected, frames
    assert gave_up > 3
