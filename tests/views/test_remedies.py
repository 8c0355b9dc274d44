"""Where what is missing is mended: the form, with what is known filled in."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

from macros.views import directory
from macros.views.view import View
from tests.conftest import Project, approved


def test_a_group_s_page_fills_in_the_group(example: Project) -> None:
    _, invented = approved(example.root)
    assert invented
    seen = 0
    for group in invented.manual.office.groups:
        view = View(invented, f"{invented.home}groups/{group.id}.md", invented.manual.procedures[0])
        html = str(directory.group(view, group))
        for address in re.findall(r'href="([^"]*add\.html\?[^"]*)"', html):
            asked = parse_qs(urlsplit(unescape(address)).query)
            if not {"form", "piece"} & asked.keys():
                assert asked["group"] == [group.id]
                seen += 1
    assert seen
