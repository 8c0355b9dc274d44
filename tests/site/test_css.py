"""Style sheets that say the same in fewer letters."""

import pytest

from macros.site.css import compact, gathered, without
from macros.site.theme_sheet import theme_sheet

TIGHT = {
    "/* a */\n.a ,\n.b > c { color : red ;\n  margin: 0 auto }\n": ".a,.b > c{color :red;margin:0 auto}",
    "a :is(b, c) d:hover {}": "a :is(b,c) d:hover{}",
    '.a::after { content: "  /* \\" */ " / "ก  ข" }': '.a::after{content:"  /* \\" */ " / "ก  ข"}',
    "@media screen and (max-width: 45em) {\n  .a { --x: 1px  2px }\n}": "@media screen and (max-width:45em){.a{--x:1px 2px}}",
    ".a { width: calc( 1px  +  2px ) }": ".a{width:calc(1px + 2px)}",
    ".a { background: url( b.png ) }": ".a{background:url(b.png)}",
    "a/**/b { }": "a/**/b{}",
}


@pytest.mark.parametrize(("css", "tight"), TIGHT.items(), ids=map(str, range(len(TIGHT))))
def test_blanks_and_comments_that_mean_nothing_go(css: str, tight: str) -> None:
    assert compact(css) in (tight, tight.replace("url(b.png)", 'url("b.png")'))
    assert compact(compact(css)) == compact(css)


def test_what_is_for_paper_has_the_last_word_in_the_order_of_its_sources() -> None:
    sheet = "@page{margin:0}@media print {a{x:1}} b{x:2} @media print{c{x:3}} @media screen{d{x:4}} e{x:5}"
    found = compact(gathered(sheet))
    assert found.endswith("e{x:5}@media print{a{x:1}c{x:3}}")
    assert found.startswith("@page{margin:0}b{x:2}@media screen{d{x:4}}")


def test_a_rule_goes_when_none_of_its_selectors_is_left() -> None:
    css = "@font-face{x:y}.a,.b{c:d}.b{e:f}@media print{.b{g:h}}@supports (i:j){.b,.a .k{l:m}}"
    assert without(css, lambda selector: selector.startswith(".b")) == (
        "@font-face{x:y}.a{c:d}@supports (i:j){.a .k{l:m}}"
    )


def test_of_the_theme_stays_what_the_site_can_show() -> None:
    css = (
        ":root{--md-a-icon:url(a);--md-b-icon:url(b);--md-width:1px}"
        ".md-typeset .tabbed-set{mask:var(--md-a-icon)}.md-nav:not(.tabbed-set){mask:var(--md-b-icon)}"
        "[dir=ltr] .x{left:0}[dir=rtl] .x{right:0}.grid,.md-grid{y:z}"
        "[data-md-color-scheme=slate]{c:1}[data-md-color-primary=red]{c:2}[data-md-color-primary=deep-blue]{c:3}"
    )
    palettes = [{"scheme": "slate", "primary": "deep blue", "toggle": {"icon": "x"}}]
    assert theme_sheet(css, palettes) == (
        ":root{--md-b-icon:url(b);--md-width:1px}"
        ".md-nav:not(.tabbed-set){mask:var(--md-b-icon)}[dir=ltr] .x{left:0}.md-grid{y:z}"
        "[data-md-color-scheme=slate]{c:1}[data-md-color-primary=deep-blue]{c:3}"
    )


def test_rules_that_cost_more_than_they_do_go() -> None:
    css = ".md-typeset table:not([class])+*,.a{b:c}[data-md-color-switching] *{d:e}"
    assert theme_sheet(css, []) == ".a{b:c}"
