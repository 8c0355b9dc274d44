"""A rich passage, changed at random: nothing raises, nothing foreign comes out, places are real."""

from __future__ import annotations

import random

import pytest

from macros.evidence import markup
from tests.evidence.rendering import FILE, foreign, render
from tests.evidence.test_isolation import PARTS, UNCLOSED

EACH, ROUNDS = 60, 6
LINES = 7
SIGNS = [
    *UNCLOSED,
    *(
        "*",
        "**",
        "_",
        "`",
        "``",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "](https://x.example)",
        "[^1]",
        "[^1]: ",
    ),
    *(
        "[ที่]: javascript:x\n",
        "\n",
        "\n\n",
        "    ",
        "- ",
        "1. ",
        "> ",
        "|",
        "\n|-|-|\n",
        "\n---\n",
        "\n===\n",
    ),
    *(
        "# ",
        "\\",
        "<b>",
        "</b>",
        "<https://x.example>",
        "<a@x.example>",
        "{: #a}",
        "{{ a }}",
        "{% a %}",
        "{#a#}",
    ),
    *(
        "&lt;",
        "&#106;",
        "&#8238;",
        '"',
        "'",
        "  \n",
        "javascript:",
        "#a",
        ":",
        "\t",
        "~~~\n",
        "```\n",
    ),
    *(
        "[x](javascript:a)",
        "![x](https://x.example/x.png)",
        "<b onclick=x>",
        "///Footnotes Go Here///",
    ),
]
_WHOLE = "\n\n".join(part.format(n=7) for part in PARTS)


def changed(chance: random.Random) -> str:
    """A piece of the passage with signs put in, parts cut out and parts moved."""
    start = chance.randrange(len(_WHOLE) // 2)
    text = _WHOLE[start : chance.randrange(start + 1, len(_WHOLE))]
    for _ in range(chance.randint(1, 12)):
        at = chance.randint(0, len(text))
        end = min(len(text), at + chance.randint(1, 40))
        match chance.choice("iiicm"):
            case "i":
                text = text[:at] + chance.choice(SIGNS) + text[at:]
            case "c":
                text = text[:at] + text[end:]
            case _:
                to = chance.randint(0, len(text))
                text = text[:to] + text[at:end] + text[to:]
    return text


@pytest.mark.parametrize("seed", range(ROUNDS), ids=lambda seed: f"รอบที่ {seed + 1}")
def test_changed_passage(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    texts = [changed(chance) for _ in range(EACH)]
    through = [render(text, line=LINES) for text in texts]
    monkeypatch.setattr(markup, "sanitized", lambda html: html)
    for text, rendered in zip(texts, through, strict=True):
        before = render(text, line=LINES)
        assert foreign(rendered.html) == foreign(before.html) == [], text
        assert rendered.html.count("href=") == before.html.count("href="), text
        for problem in rendered.problems:
            line = text.split("\n")[problem.place.line - LINES]
            assert problem.place.path == FILE
            assert problem.place.line >= LINES
            assert 1 <= problem.place.column <= len(line) + 1, (text, str(problem))


def test_most_of_them_are_told_of_and_many_are_not() -> None:
    chance = random.Random(0)
    found = [bool(render(changed(chance)).problems) for _ in range(EACH)]
    assert 5 < sum(found) < EACH
