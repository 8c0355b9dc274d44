"""A calendar as a record whose activities tell their days, written or reckoned."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from macros.assessment.planned import schedule_of
from macros.model.calendar import Activity, Calendar
from macros.model.fields import Day
from macros.model.manual import Manual
from macros.model.missing import Missing, Stated


class DatedActivity(Activity):
    """An activity with its days; those that it was given with are there, too."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    first_day: Day = Field(description="วันแรก ตามที่เขียนไว้หรือคำนวณจาก after (ปี พ.ศ.-เดือน-วัน)")
    last_day: Day = Field(description="วันสุดท้าย ตามที่เขียนไว้หรือคำนวณจาก duration (ปี พ.ศ.-เดือน-วัน)")


class DatedCalendar(Calendar):
    """A calendar of such activities."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    activities: Stated[tuple[DatedActivity, ...]] = Field(description="กิจกรรมตามลำดับที่เขียนไว้")


def dated_calendar(manual: Manual, calendar: Calendar) -> DatedCalendar:
    """One of the office's calendars, sound as the check found it, with the days of its activities."""
    days = {each.activity.id: each for each in schedule_of(manual, calendar).items}
    activities: Missing | tuple[DatedActivity, ...] = (
        calendar.activities
        if isinstance(calendar.activities, Missing)
        else tuple(
            DatedActivity.model_construct(
                **dict(each), first_day=days[each.id].start, last_day=days[each.id].end
            )
            for each in calendar.activities
        )
    )
    return DatedCalendar.model_construct(**(dict(calendar) | {"activities": activities}))
