import pytest

from macros.html.rewriting import rewriting
from macros.site.outward import outward

HOME = "https://office.example/a/"
REL = 'rel="external noopener noreferrer'


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ('<a href="https://x.example/">ก</a>', f'<a href="https://x.example/" {REL}">ก</a>'),
        ('<a class="b" href="HTTP://x/" id=c>', f'<a class="b" href="HTTP://x/" id=c {REL}">'),
        ('<a href="//x.example">', f'<a href="//x.example" {REL}">'),
        ('<a rel="nofollow noopener" href="http://x/">', f'<a href="http://x/" {REL} nofollow">'),
        ("<a rel=edit href='http://x/'>", f"<a href='http://x/' {REL} edit\">"),
        ('<a title="a > b" href="http://x/">', f'<a title="a > b" href="http://x/" {REL}">'),
        ('<form action="https://x.example/">', f'<form action="https://x.example/" {REL}">'),
        ('<svg><a href="https://x/">', f'<svg><a href="https://x/" {REL}">'),
    ],
)
def test_links_to_other_sites_are_marked_once(html: str, marked: str) -> None:
    mark = rewriting([], outward(HOME))
    assert mark(html) == marked
    assert mark(marked) == marked


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../b.html#c">',
        f'<a href="{HOME}b.html">',
        '<a href="mailto:a@office.example">',
        '<a href="tel:+6620000000">',
        '<link rel="canonical" href="https://x.example/">',
        '<code>&lt;a href="https://x.example/"&gt;</code>',
        '<script>"<a href=\\"https://x.example/\\">"</script>',
        '<!-- <a href="https://x.example/"> -->',
        '<form action="search.html"><a id="x">',
    ],
)
def test_all_else_stays_as_it_is(html: str) -> None:
    assert rewriting([], outward(HOME))(html) == html
