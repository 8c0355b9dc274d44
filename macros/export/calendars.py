"""The calendars to take away: the whole, and the part of each group and of each manual."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from macros.assessment.archive import Archive
from macros.assessment.planned import schedule_of
from macros.assessment.project import Project
from macros.export.data_files import DataFile
from macros.export.ics import CalendarEvent, ics_file
from macros.export.reports import full_address
from macros.model.calendar import Calendar
from macros.model.schedule import ScheduledActivity
from macros.views import addresses
from macros.views.publication import publication_of

_PURPOSE = "นำเข้าปฏิทินของ Google Outlook หรือโทรศัพท์"


def calendar_files(project: Project, changed: datetime | None = None) -> Iterator[DataFile]:
    """The .ics files of a project, of all years; none without an activity. `changed` is when its data were
    changed last, if that is known.
    """
    for archive in project.archives:
        yield from _of_archive(archive, changed)


def _of_archive(archive: Archive, changed: datetime | None) -> Iterator[DataFile]:
    manual, home = archive.manual, archive.home
    events = list(_events(archive))
    whole = f"ปฏิทินของ{manual.office.name}"
    file = partial(_file, archive, changed)
    yield from file("calendar", whole, events, (home + addresses.CALENDARS,))
    for group in manual.office.groups:
        own = [each for each in events if group.id in each.item.activity.groups]
        page = home + addresses.address(group, "")
        yield from file(f"calendar-{group.id}", f"ปฏิทินของ{group.name}", own, (page,))
    for procedure in manual.procedures:
        own = [each for each in events if each.item.procedure == procedure.id]
        pages = (addresses.address(procedure, ""), addresses.section(procedure.id, 5))
        name = procedure.id if procedure.id not in manual.groups else f"manual-{procedure.id}"
        title = f"ปฏิทินของ{procedure.name}"
        yield from file(f"calendar-{name}", title, own, tuple(home + x for x in pages))


def _file(
    archive: Archive,
    changed: datetime | None,
    name: str,
    title: str,
    events: list[CalendarEvent],
    pages: tuple[str, ...],
) -> Iterator[DataFile]:
    if events:
        publication = publication_of(archive, "calendar", name, title, _PURPOSE, pages)
        content = ics_file(title, events, changed)
        yield DataFile(publication, "iCalendar", content, len(events))


def _events(archive: Archive) -> Iterator[CalendarEvent]:
    """Every activity of every year, in order."""
    for calendar in archive.manual.calendars:
        for item in schedule_of(archive.manual, calendar).items:
            yield _event(archive, calendar, item)


def _event(archive: Archive, calendar: Calendar, item: ScheduledActivity) -> CalendarEvent:
    host = archive.manual.office.site.address.partition("//")[2].replace("/", ".")
    uid = f"{archive.prefix}{calendar.fiscal_year}-{item.activity.id}@{host}"
    page = full_address(archive, f"{addresses.address(calendar, '')}#{item.activity.id}")
    return CalendarEvent(item, uid, "\n".join(_said(archive, item)), page)


def _said(archive: Archive, item: ScheduledActivity) -> Iterator[str]:
    """What an event says besides its title, line by line."""
    manual, activity = archive.manual, item.activity
    if manual.example:
        yield "ตัวอย่าง ข้อมูลสมมติ"
    yield f"ปีงบประมาณ {item.year}{' (ทำหลังสิ้นปีงบประมาณ)' if item.late else ''}"
    if activity.of_round:
        yield f"รอบ {activity.of_round} เดือน"
    if activity.groups:
        yield f"ผู้ปฏิบัติ {', '.join(manual.groups[each].name for each in activity.groups)}"
    procedure = manual.procedure.get(item.procedure or "")
    if procedure:
        steps = [step.no for step in procedure.steps if step.id == activity.step]
        yield " ".join([procedure.name, *(f"ลำดับที่ {no}" for no in steps)])
    if activity.done_on:
        yield f"เสร็จเมื่อ {activity.done_on}"
