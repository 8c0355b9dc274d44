"""Texts made of what people and their programs really write."""

from __future__ import annotations

import random
from itertools import chain

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from macros.source.letters import HIDDEN
from macros.thai.normal import normalized
from tests.evidence.test_isolation import PARTS, UNCLOSED

THAI = [
    *"กขคงจฉชญฐณดตถทธนบปผฝพฟภมยรลวศสหฬอฮ",
    *"ะัาำิีึืุูเแโใไๅฤฦ",
    *"่้๊๋์็ํ๎ฺ",
    *"ๆฯ๏๚๛฿๐๑๒๓๔๕๖๗๘๙",
]
HIDING = [
    *"\u00a0\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069",
    *"\ufeff\ufffe\uffff\ufffd\ue000\ue001\uf8ff\U000f0000\U0010ffff",
    *"\x00\x01\x02\x03\x08\x0b\x0c\x1b\x1f\x7f\x80\x85\x9f",
]
ODD = [
    *"éßıİſǅαЖ中🎉👩‍🏫\u0301\u0e4d\u0e32\u0323",
    "น\u0e4d\u0e32",
    "เเ",
    "\u0e33\u0e33",
    "𝟘𝟙",
    "²½",
]
WORDS = [
    *("คำสั่ง", "แต่งตั้ง", "คณะทำงาน", "ตัวบ่งชี้", "มาตรฐาน", "สำนักงาน", "ประชุม", "ต่าง ๆ", "เด็กๆ"),
    *("ที่ 1", "ข้อ 2.3", "พ.ศ. 2568", "พ.ศ. ๒๕๖๘", "ร้อยละ ๘๐", "15 มิ.ย. 2568", "ก.ค.ศ.", "ฯลฯ"),
    *("SAR 2568", "E027", "PM2.5", "a.go.th/2568", "x@go.th", "1.10", "๑.๑", "08-1234-5678"),
]
JINJA = ["{{ title }}", "{% include 'x' %}", "{# ก #}", "{{", "}}", "{%", "%}", "{% raw %}", "{#"]
HTML = [
    *("<b>", "</b>", "<br/>", "<!--", "-->", "<!--fragment-0-->", "<!--fragment-1-->", "<script>"),
    *(
        "</script>",
        "<b onclick=alert(1)>",
        "</article>",
        "<a href='javascript:x'>",
        "<![CDATA[",
    ),
    *(
        "<?php",
        "<style>",
        "</div>",
        '<h1 id="x">',
        "<p",
        "&lt;",
        "&amp;",
        "&#0;",
        "&#x202e;",
        "&nbsp;",
    ),
    *(
        "\x02ก\x03",
        "&#xD800;",
        "&copy",
        "<svg>",
    ),
]
YAML = [
    *(
        "- ",
        ": ",
        "? ",
        "\n  ",
        "\n",
        "\n- ",
        "\n  - ",
        ": |\n  ",
        ": >-\n  ",
        "{",
        "}",
        "[",
        "]",
        ", ",
    ),
    *(
        "&a ",
        "*a",
        "<<: ",
        "!!str ",
        "!!int ",
        "!!binary ",
        "!!set ",
        "!ENV ",
        "!x",
        "---\n",
        "...\n",
    ),
    *(
        "%YAML 1.1\n",
        "# ",
        "'",
        '"',
        '"\\u0e01"',
        '"\\x00"',
        '"\\ud800"',
        "''",
        "|2-",
        "\t",
        "@",
        "`",
    ),
    *(
        "~",
        "null",
        "no",
        "yes",
        "true",
        "1.10",
        "0x10",
        "1e3",
        ".inf",
        "12:30",
        "2567-02-29",
        "=",
        "\r",
    ),
    *("id: ", "title: ", "name: ", "ชื่อ: ", "a: 1\n", "a: 2\n", "\\"),
]
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
KEYS = [
    *("title", "date", "kind", "group", "personal_data", "files", "links", "supports", "reviewed"),
    *("titel", "dates", "config", "render_macros", "template", "page", "<<", "ชื่อ", "null", "1.10"),
]
VALUES = [
    *(
        "คำสั่งแต่งตั้ง",
        "2568-11-03",
        "2025-11-03",
        "2567-02-29",
        "2568-02-30",
        "๒๕๖๘-๑๑-๐๓",
        "25680-01-01",
    ),
    *("คำสั่ง", "คำสัง", "order", "admin", "กลุ่มอำนวยการ", "audit", "ไม่มี", "ปกปิดแล้ว", "ไม่"),
    *(
        "ind-01",
        "1.1",
        "๑.๑",
        "[ind-01, ind-02]",
        "[a.pdf, คำสั่ง.pdf]",
        "a.pdf",
        "../../x",
        "[]",
        "{}",
    ),
    *(
        "https://x.example/a",
        "javascript:x",
        "{title: ก, address: https://x.example}",
        "[{address: 1}]",
    ),
    *(
        "",
        "~",
        "null",
        "no",
        "'ก: ข'",
        '"ก\\nข"',
        '"\\u202e"',
        "ก: ข",
        "[ก",
        "{ก: [ข]}",
        "|\n  ก\n  ข",
    ),
]


def letters() -> SearchStrategy[str]:
    """One letter, seldom of ASCII alone; no surrogates, which no file in UTF-8 holds."""
    any_letter = st.characters(codec="utf-8")
    return st.sampled_from(THAI) | st.sampled_from(HIDING + ODD) | any_letter


def made_of(*fragments: list[str], most: int = 25) -> SearchStrategy[str]:
    """Fragments one after another, with words, letters and blanks between."""
    kinds = [st.sampled_from(kind) for kind in fragments]
    between = st.sampled_from([" ", "\n", "\n\n", "  ", "    ", "."])
    parts = st.one_of(*kinds, *kinds, st.sampled_from(WORDS), letters(), between)
    return st.lists(parts, max_size=most).map("".join)


def anything() -> SearchStrategy[str]:
    """Text of every kind."""
    return made_of(WORDS, HIDING, JINJA, HTML, YAML)


def one_line() -> SearchStrategy[str]:
    """Text of every kind on one line that is not blank."""
    return anything().map(lambda text: " ".join(text.split())).filter(bool)


def names() -> SearchStrategy[str]:
    """What data may call things: a line as reading a file leaves it."""
    return one_line().map(lambda text: " ".join(as_read(text).split())).filter(bool)


def as_read(text: str) -> str:
    """Text without the letters that are refused in a file, or dropped."""
    return normalized(HIDDEN.sub("", text))


def yaml_text() -> SearchStrategy[str]:
    """What may stand in a YAML file; line ends are those that reading a file leaves."""
    return made_of(YAML, YAML, KEYS, VALUES).map(lambda text: text.replace("\r", "\n"))


def markdown() -> SearchStrategy[str]:
    """What may stand in a piece of evidence: whole constructs, broken ones, and nested ones."""
    whole = [part.format(n=7) for part in PARTS]
    short = [part for part in UNCLOSED if len(part) < 100]
    flat = made_of(whole, short, SIGNS, HTML, JINJA)
    return flat | nested(flat) | st.randoms(use_true_random=False).map(changed)


_WHOLE = "\n\n".join(part.format(n=7) for part in PARTS)


def changed(chance: random.Random) -> str:
    """A piece of a passage with all constructs, with signs put in, parts cut out and parts moved."""
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


def nested(inner: SearchStrategy[str]) -> SearchStrategy[str]:
    """Texts whose lines begin as those of quotes, lists, boxes and tables do."""
    starts = [
        "> ",
        "- ",
        "  - ",
        "1. ",
        "๑) ",
        "    ",
        "!!! note\n    ",
        "| ",
        "[^1]: ",
        "## ",
        "\t",
    ]
    prefix = st.lists(st.sampled_from(starts), max_size=4).map("".join)

    def begun(pair: tuple[str, list[str]]) -> str:
        return "\n".join(
            f"{pair[1][at % len(pair[1])]}{line}" for at, line in enumerate(pair[0].split("\n"))
        )

    return st.tuples(inner, st.lists(prefix, min_size=1, max_size=4)).map(begun)


def crowded(*fragments: list[str]) -> SearchStrategy[str]:
    """A few fragments again and again, up to just over the letters that a paragraph may have."""
    unit = st.lists(st.sampled_from([*chain(*fragments)]), min_size=1, max_size=3).map("".join)
    times = st.sampled_from([3, 30, 300])
    end = st.sampled_from(["", "ก", "]", "\n", ")", "'"])
    whole = st.tuples(unit, times, end)
    return whole.map(lambda parts: (parts[0] * parts[1])[:20_100] + parts[2])


def front_matter() -> SearchStrategy[str]:
    """A header between lines of ---, mostly of the keys that are known."""
    entry = st.tuples(st.sampled_from(KEYS), st.sampled_from(VALUES) | made_of(YAML, most=4))
    lines = st.lists(entry.map(lambda pair: f"{pair[0]}: {pair[1]}"), max_size=9)
    return lines.map(lambda found: "\n".join(["---", *found, "---", ""]))


def plain_values() -> SearchStrategy[object]:
    """What a YAML file can hold: text, nothing, lists and dicts, within the depth allowed; no
    hidden letters.
    """
    written = st.sampled_from(WORDS + [token for token in YAML if token.strip()]) | made_of(
        YAML, WORDS, HIDING, most=6
    )
    text = written.map(as_read)
    leaves = text | st.none()
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(text, inner, max_size=4),
        max_leaves=12,
    )
