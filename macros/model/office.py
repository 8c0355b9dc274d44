"""data/office.yml: the office, its site, groups and positions."""

from __future__ import annotations

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field
from pydantic import WithJsonSchema as Shown

from macros.model.code_host import CodeHost
from macros.model.fields import OFFICE, Address, Day, Flag, Id, Origin, Text
from macros.model.mentions import GroupRef, ProcedureRef
from macros.model.numbers import FiscalYear
from macros.model.record import Record, mistake_error
from macros.source.mistakes import mistake

_PERSON = re.compile(r"(?:นาย|นางสาว|นาง|น\.ส\.|ว่าที่|ดร\.)\s*\S+\s+\S+")  # นายายอาม is a place
CONTACT = r"^(?:mailto:[^@\s]+@[^@\s]+|https://[^\s/]+\S*|tel:\+?[0-9-]{3,})$"
"""What is a URI of a person who can be reached (RFC 9116, 2.5.3)."""
EMAIL = r"^[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+$"
"""What is an address of e-mail, as far as its form tells."""
_SHORTEST = 3  # letters: fewer stand in any text


def _contact(text: str) -> str:
    if not re.fullmatch(CONTACT, text):
        raise mistake_error(mistake("DATA-68", text=text))
    return text


def _mailbox(text: str) -> str:
    if not re.fullmatch(EMAIL, text):
        raise mistake_error(mistake("DATA-73", text=text))
    return text


def _place(text: str) -> str:
    if _PERSON.match(text):
        raise mistake_error(mistake("DATA-70"))
    if len(text.strip()) < _SHORTEST:
        raise mistake_error(mistake("DATA-71", text=text))
    return text


class Security(Record):
    """Whom to tell of a weakness of the site, and until when that holds (RFC 9116)."""

    contact: Annotated[
        Text, AfterValidator(_contact), Shown({"type": "string", "pattern": CONTACT})
    ] = Field(description="ที่ติดต่อ เช่น mailto:ชื่อ@สำนักงาน.go.th หรือ https://… หรือ tel:+66-…")
    expires: Day = Field(description="ใช้ได้ถึงวันที่ ปี พ.ศ.-เดือน-วัน เช่น วันสิ้นปีงบประมาณถัดไป")


Mailbox = Annotated[Text, AfterValidator(_mailbox), Shown({"type": "string", "pattern": EMAIL})]


class Contact(Record):
    """How the office itself is reached, as every page says at its foot."""

    email: Mailbox | None = Field(None, description="อีเมลของสำนักงาน ใช้รับข้อเสนอแนะต่อเว็บไซต์ด้วย")
    phone: Text | None = Field(None, description="หมายเลขโทรศัพท์ของสำนักงาน ไม่ใช่ของบุคคล")
    address: Text | None = Field(None, description="ที่ตั้งของสำนักงาน")


_SAMPLE = re.compile(
    r"//example\.|/example/|//ชื่อ\.|/ชื่อ/"
)  # as the data, README and questions have it


def is_sample(address: str) -> bool:
    """Whether an address is still one of the template."""
    return bool(_SAMPLE.search(address))


class Site(Record):
    """Where the site is published and how it writes numbers."""

    title: Text = Field(description="ชื่อเว็บไซต์")
    address: Address = Field(description="ที่อยู่ของเว็บไซต์เมื่อเผยแพร่แล้ว")
    repository: Address = Field(description="ที่อยู่ของที่เก็บไฟล์ เช่น https://github.com/ชื่อ/ที่เก็บ")
    branch: Text = Field(description="สาขาหลักของที่เก็บไฟล์ โดยทั่วไปคือ main")
    digits: Literal["arabic", "thai"] = Field(description="arabic = 1 2 3, thai = ๑ ๒ ๓")

    example: Flag = Field(
        True, exclude=True, description="true = มีรายงานตัวอย่างในเว็บไซต์, false = ไม่มี"
    )

    security: Security | None = Field(
        None, exclude=True, description="ผู้รับแจ้งช่องโหว่ของเว็บไซต์ (ถ้ามี) จะเผยแพร่ใน security.txt"
    )

    @property
    def unset(self) -> bool:
        """Whether its address is still that of the template."""
        return is_sample(self.address)

    @property
    def code(self) -> CodeHost:
        """The pages of the code host that people are led to."""
        return CodeHost(self.repository, self.branch)


class FormerName(Record):
    """What a group was called before."""

    name: Text = Field(description="ชื่อเดิม")
    until: FiscalYear = Field(description="ปีงบประมาณสุดท้ายที่ใช้ชื่อนี้")


class Group(Record):
    """A group of the office; it owns work. Of one that is renamed, merged or closed the id stays."""

    id: Id = Field(description="รหัสถาวร ใช้เป็นที่อยู่หน้าเว็บ ห้ามเปลี่ยน")
    name: Text = Field(description="ชื่อกลุ่ม")
    except_for: Text | None = Field(None, description="ประเภทสำนักงานที่ไม่มีกลุ่มนี้")
    former_names: tuple[FormerName, ...] = Field((), description="ชื่อเดิม จากเก่าไปใหม่ (ถ้าเปลี่ยนชื่อ)")
    from_year: FiscalYear | None = Field(None, description="ปีงบประมาณแรกที่มีกลุ่มนี้ (ถ้าตั้งใหม่)")
    until_year: FiscalYear | None = Field(None, description="ปีงบประมาณสุดท้ายที่มีกลุ่มนี้ (ถ้ายุบหรือรวม)")
    merged_into: GroupRef | None = Field(None, description="id ของกลุ่มที่รับงานต่อ (ถ้ารวม)")
    source: Origin = OFFICE

    def name_in(self, year: int) -> str:
        """What it is, or was, called in a fiscal year."""
        found = (former.name for former in self.former_names if year <= former.until)
        return next(found, self.name)

    def there_in(self, year: int) -> bool:
        """Whether it exists in a fiscal year."""
        return (self.from_year or year) <= year <= (self.until_year or year)


class Position(Record):
    """A position; the one place where a person's name may stand."""

    id: Id = Field(description="รหัสถาวรของตำแหน่ง")
    title: Text = Field(description="ชื่อตำแหน่ง")
    group: GroupRef | None = Field(description="id ของกลุ่มที่สังกัด")
    person: Text | None = Field(description="ชื่อผู้ดำรงตำแหน่ง เว้นว่างได้ (null)")
    source: Origin = OFFICE

    @property
    def name(self) -> str:
        """The position's title, so that every party answers to `name`."""
        return self.title


class Organization(Record):
    """An office's name, groups and positions."""

    name: Text = Field(description="ชื่อเต็มของสำนักงาน")
    parent: Text = Field(description="หน่วยงานต้นสังกัด")
    current_year: FiscalYear = Field(
        description="ปีงบประมาณปัจจุบัน พ.ศ. ที่หน้าแรก หน้ากลุ่ม และหน้ามาตรฐานแสดง"
    )
    groups: tuple[Group, ...] = Field(min_length=1, description="กลุ่มของสำนักงาน ตามลำดับที่แสดง")
    positions: tuple[Position, ...] = Field(description="ตำแหน่งที่คู่มืออ้างถึง")

    def in_year(self, year: int) -> Self:
        """The office in a fiscal year, with the names that groups have then."""
        named = (group.model_copy(update={"name": group.name_in(year)}) for group in self.groups)
        return self.model_copy(update={"current_year": year, "groups": tuple(named)})


class ExampleOffice(Organization):
    """data/example/office.yml: an office that does not exist, for the example report."""

    example: Literal["true"] = Field(description="true เสมอ: สำนักงานนี้สมมติขึ้น")


class Office(Organization):
    """The office as the cover and the site name it."""

    site: Site = Field(description="เว็บไซต์ของคู่มือ")
    emblem: Text | None = Field(
        None,
        exclude=True,
        description="ไฟล์ภาพตราของสำนักงานบนปก .png หรือ .jpg ที่วางไว้ใน docs/assets/ เช่น docs/assets/emblem.png (ถ้ามี)",
    )
    procedures: tuple[ProcedureRef, ...] = Field(min_length=1, description="id ของคู่มือ ตามลำดับที่แสดง")
    contact: Contact | None = Field(
        None, exclude=True, description="ที่ติดต่อของสำนักงาน แสดงท้ายทุกหน้า (ถ้ามี)"
    )
    made_from: tuple[Annotated[Text, AfterValidator(_place)], ...] = Field(
        (),
        exclude=True,
        description="ชื่อและคำบอกสถานที่ของสำนักงานที่คัดลอกโครงการนี้มา ใช้ตรวจว่ายังเหลืออยู่ที่ใด ไม่เผยแพร่ ห้ามใส่ชื่อบุคคล",
    )
    source: Origin = OFFICE

    def played_by(self, other: Organization) -> Office:
        """The office's site with another organization on it, which has no emblem."""
        roles = ("name", "parent", "current_year", "groups", "positions")
        played = {role: getattr(other, role) for role in roles}
        return self.model_copy(update={**played, "emblem": None})
