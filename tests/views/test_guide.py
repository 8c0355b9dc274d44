"""The pages of help that are made of the program's own lists."""

from __future__ import annotations

import re

from macros.assessment.project import Project
from macros.source.mistakes import catalogue
from macros.views.guide import mistakes
from macros.views.view import View


def test_every_mistake_stands_below_the_title_of_its_family(judged: Project) -> None:
    office = judged.archives[0]
    shown = str(mistakes(View(office, "mistakes.md", office.manual.procedures[0])))
    codes = [entry.code for entry in catalogue().values()]
    assert sorted(re.findall(r'<tr id="([a-z0-9-]+)"', shown)) == sorted(map(str.lower, codes))
    families = {code.partition("-")[0].lower() for code in codes}
    assert set(re.findall(r'<h2 id="([a-z]+)">[^<]+</h2>', shown)) == families
