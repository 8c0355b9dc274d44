from markupsafe import Markup

from macros.views.page import Page


def test_a_page_s_content_is_its_front_matter_and_its_markdown_as_they_are() -> None:
    page = Page("a.md", 'ก & "ข"', Markup("# <b>ค</b>\n"), "data/standards.yml", wide=True)
    assert page.content == (
        '---\ntitle: "ก &amp; &quot;ข&quot;"\nhide: [navigation, toc]\n---\n\n# <b>ค</b>\n'
    )
