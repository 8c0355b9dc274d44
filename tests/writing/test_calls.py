"""What pages may call: calls of public macros with constants, and nothing else, wherever it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import strategies as st
from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.checks.docs_pages import Known, check_docs_pages
from macros.source.diagnostic import DataError
from macros.views.catalogue import MOST_ARGUMENTS
from macros.writing.calls import Call, calls
from macros.writing.composing import Callables, compose_page
from tests.properties.holding import holds

CALLABLES = Callables(MOST_ARGUMENTS, ["standards-work"])
KNOWN = Known(CALLABLES, ["a.md"], {"a.md"}.__contains__)
HEAD = "---\ntitle: ก\nrender_macros: true\n---\n\n"
OTHER = {  # harmless to every engine: (what, the letter that is told, its code)
    "attribute": ("{{ title.x }}", 8, "PAGE-17"),
    "attribute of a call": ("{{ title().x }}", 10, "PAGE-17"),
    "item": ("{{ title['x'] }}", 8, "PAGE-17"),
    "item of a call": ("{{ title()[0] }}", 10, "PAGE-17"),
    "filter": ("{{ title() | upper }}", 11, "PAGE-17"),
    "filter of a name": ("{{ page | length }}", 8, "PAGE-17"),
    "filter of a constant": ("{{ 'x'|upper }}", 6, "PAGE-17"),
    "test": ("{{ title is defined }}", 9, "PAGE-17"),
    "condition": ("{{ title() if 1 }}", 11, "PAGE-17"),
    "comparison": ("{{ 1 == 2 }}", 5, "PAGE-17"),
    "not": ("{{ not 1 }}", 3, "PAGE-17"),
    "joined": ("{{ title() ~ 'x' }}", 11, "PAGE-17"),
    "twice called": ("{{ title()() }}", 10, "PAGE-17"),
    "named argument": ("{{ steps(procedure='standards-work') }}", 18, "PAGE-17"),
    "list": ("{{ [1] }}", 3, "PAGE-17"),
    "dict": ("{{ {} }}", 3, "PAGE-17"),
    "trimmed": ("{{- title() }}", 2, "PAGE-17"),
    "trimmed after": ("{{ title() -}}", 11, "PAGE-17"),
    "sum": ("{{ 1 + 1 }}", 5, "PAGE-15"),
    "sum in a call": ("{{ steps(1 * 2) }}", 11, "PAGE-15"),
    "constant": ("{{ 'x' }}", 3, "PAGE-25"),
    "number": ("{{ 5 }}", 3, "PAGE-25"),
    "name": ("{{ title }}", 3, "PAGE-18"),
    "other name": ("{{ page }}", 3, "PAGE-18"),
    "name of the front matter": ("{{ render_macros }}", 3, "PAGE-18"),
    "unknown call": ("{{ stepz() }}", 3, "DATA-01"),
    "call of the engine": ("{{ range(2) }}", 3, "DATA-02"),
    "call of the plugin": ("{{ now() }}", 3, "DATA-02"),
    "name as argument": ("{{ steps(site) }}", 9, "PAGE-20"),
    "call as argument": ("{{ steps(title()) }}", 14, "PAGE-17"),
    "attribute as argument": ("{{ steps(page.url) }}", 13, "PAGE-17"),
    "too many arguments": ("{{ title('x') }}", 3, "PAGE-21"),
    "two procedures": ("{{ steps('standards-work', 'x') }}", 3, "PAGE-21"),
    "number as argument": ("{{ steps(1) }}", 3, "PAGE-22"),
    "unknown procedure": ("{{ steps('x') }}", 3, "PAGE-05"),
    "open": ("{{ steps( }}", 0, "PAGE-02"),
    "empty": ("{{ }}", 0, "PAGE-02"),
    "never closed": ("{{ steps()", 0, "PAGE-02"),
    "set": ("{% set x = 1 %}", 0, "PAGE-23"),
    "block": ("{% block x %}{% endblock %}", 0, "PAGE-23"),
    "loop": ("{% for x in 'y' %}{% endfor %}", 0, "PAGE-23"),
    "if": ("{% if 1 %}x{% endif %}", 0, "PAGE-23"),
    "include": ("{% include 'a.md' %}", 0, "PAGE-23"),
    "import": ("{% import 'a.md' as a %}", 0, "PAGE-23"),
    "raw": ("{% raw %}{% endraw %}", 0, "PAGE-23"),
    "macro": ("{% macro m() %}{% endmacro %}", 0, "PAGE-23"),
    "comment": ("{# x #}", 0, "PAGE-24"),
    "id of a heading": ("{#steps}", 0, "PAGE-24"),
}
WHERE = {
    "text": "ข้อความ @ ต่อ",
    "heading": "# @",
    "link": "[@](a.md)",
    "address of a link": "[ก](a.md#@)",
    "picture": "![@](a.md)",
    "code": "`@`",
    "block of code": "```\n@\n```",
    "indented code": "ก\n\n    @",
    "table": "| ก | ข |\n|---|---|\n| 1 | @ |",
    "list": "- ก\n    - @",
    "box": '!!! note "@"\n    ก',
    "note": "ก[^1]\n\n[^1]: @",
    "quote": "> @",
    "HTML": "<b>@</b>",
    "comment of HTML": "<!-- @ -->",
    "attributes": '## ก {: title="@" }',
}


def told(root: Path, text: str) -> set[tuple[str, str]]:
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs/a.md").write_text(text, encoding="utf-8")
    found = check_docs_pages(root, ["a.md"], KNOWN)
    return {(str(each.place), each.mistake.code) for each in found}


def show(name: str, procedure: str | None) -> str:
    return f"<{name} {procedure}>"


@pytest.mark.parametrize(("expression", "column", "code"), OTHER.values(), ids=OTHER)
def test_whatever_is_no_call_is_told_where_it_stands_and_never_runs(
    tmp_path: Path, expression: str, column: int, code: str
) -> None:
    text, places = HEAD, []
    for around in WHERE.values():
        before = text + around.partition("@")[0]
        places.append((before.count("\n") + 1, len(before) - before.rfind("\n") + column))
        text += around.replace("@", expression) + "\n\n"
    expected = {(f"docs/a.md:{line}:{letter}", code) for line, letter in places}
    assert expected <= told(tmp_path, text)
    with pytest.raises(DataError) as caught:
        compose_page(text, "docs/a.md", CALLABLES, show)
    found = {(str(each.place), each.mistake.code) for each in caught.value.problems}
    assert expected <= found


@pytest.mark.parametrize(("expression", "column", "code"), OTHER.values(), ids=OTHER)
def test_without_macros_braces_are_text(expression: str, column: int, code: str) -> None:
    text = f"---\ntitle: ก\n---\nข {expression}\n"
    assert compose_page(text, "docs/a.md", CALLABLES, show).markdown == f"ข {expression}\n"


@pytest.mark.parametrize("key", ["title", "description"])
def test_braces_in_a_head_are_text_to_all_who_read_it(key: str) -> None:
    text = HEAD.replace("title: ก", f"{key}: '{{{{ title() }}}} & <b>'")
    found = compose_page(text, "docs/a.md", CALLABLES, show)
    assert found.meta == {key: "&#123;{ title() }} &amp; &lt;b&gt;"}


def test_calls_are_replaced_by_what_their_macros_show() -> None:
    text = (
        HEAD + "# {{title()}} และ {{ steps() }}\n\n{{\n  lanes('standards-work',)\n}}\n{ {a} } {:\n"
    )
    found = compose_page(text, "docs/a.md", CALLABLES, show).markdown
    assert found == "\n# <title None> และ <steps None>\n\n<lanes standards-work>\n{ {a} } {:\n"


def test_a_macro_that_fails_is_told_at_its_call() -> None:
    def failing(name: str, procedure: str | None) -> str:
        raise KeyError(name)

    with pytest.raises(DataError) as caught:
        compose_page(f"{HEAD}ก {{{{ steps() }}}}", "docs/a.md", CALLABLES, failing)
    (problem,) = caught.value.problems
    assert str(problem).startswith("docs/a.md:6:6: คำสั่ง steps ทำงานไม่สำเร็จ (KeyError)")


def test_many_that_are_never_closed_are_answered_line_by_line() -> None:
    assert len(list(calls("{{ " * 200))) == 1
    assert len(list(calls("{{ x\n" * 300))) == 300


PIECES = [
    *(expression for expression, _, _ in OTHER.values()),
    *('{{ steps("standards-work") }}', "{{title()}}", "{{ steps( 'ก' , ) }}", "{{\nsteps()\n}}"),
    *(
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "(",
        ")",
        "'",
        '"',
        ",",
        "steps",
        "ก",
        " ",
        "\n",
        "{",
        "-",
    ),
    *("true", "none", "1.5", "\\", "'ก' 'ข'", "|", ".", "[", "]", "is", "~", "**", "raw"),
]


@holds(8, text=st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_what_is_read_as_calls_alone_is_that_to_jinja(text: str) -> None:
    """So no page that passes means anything else to an engine that renders it."""
    found = list(calls(text))
    if not all(isinstance(each, Call) for each in found):
        return
    try:
        tree = Environment().parse(text)
    except TemplateSyntaxError:
        pytest.fail(f"Jinja cannot read {text!r}")
    shown = [part for node in tree.body if isinstance(node, nodes.Output) for part in node.nodes]
    asked = [part for part in shown if not isinstance(part, nodes.TemplateData)]
    read = [
        (part.node.name, [argument.value for argument in part.args])
        for part in asked
        if isinstance(part, nodes.Call)
        and isinstance(part.node, nodes.Name)
        and all(isinstance(argument, nodes.Const) for argument in part.args)
        and not (part.kwargs or part.dyn_args or part.dyn_kwargs)
    ]
    assert len(read) == len(asked) == len(found)
    ours = [each for each in found if isinstance(each, Call)]
    assert [name for name, _ in read] == [call.name for call in ours]
    for (_, values), call in zip(read, ours, strict=True):
        assert [each if isinstance(each, str) else None for each in values] == list(call.arguments)
