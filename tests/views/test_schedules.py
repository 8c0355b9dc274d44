"""A year's calendar: its months at a glance."""

from __future__ import annotations

import re

from macros.assessment.archive import Archive
from macros.views.schedules import calendar
from macros.views.view import View
from tests.reading.html import Html


def test_every_month_says_how_much_goes_on_and_leads_to_it(invented: Archive) -> None:
    (item,) = invented.manual.calendars
    view = View(invented, "example/calendar/2599.md", invented.manual.procedures[0])
    sections = calendar(view, item)
    first = str(sections[0].html)
    strip = first[first.index('<ol class="year-strip"') : first.index("</ol>")]
    months = [" ".join(re.sub("<[^<>]*>", "", each).split()) for each in strip.split("<li>")[1:]]
    assert len(months) == 13
    assert months[:4] == [
        "ต.ค. 2598 2 กิจกรรม",
        "พ.ย. 2598",
        "ธ.ค. 2598 1 กิจกรรม",
        "ม.ค. 2599 1 กิจกรรม",
    ]
    assert (months[11], months[12]) == ("ก.ย. 2599", "หลัง ก.ย. 2599 3 กิจกรรม")
    whole = Html("".join(str(each.html) for each in sections))
    targets = re.findall('href="#([^"]*)"', strip)
    assert len(targets) == 6
    assert set(targets) <= set(whole.ids)
