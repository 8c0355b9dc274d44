"""data/office.yml: the office, its site, groups and positions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.model.fields import Address, GroupRef, Id, Origin, ProcedureRef, Record, Text


class Site(Record):
    """Where the site is published and how it writes numbers."""

    title: Text = Field(description="ชื่อเว็บไซต์")
    address: Address = Field(description="ที่อยู่ของเว็บไซต์เมื่อเผยแพร่แล้ว")
    repository: Address = Field(description="ที่อยู่ของที่เก็บไฟล์ เช่น https://github.com/ชื่อ/ที่เก็บ")
    branch: Text = Field(description="สาขาหลักของที่เก็บไฟล์ โดยทั่วไปคือ main")
    digits: Literal["arabic", "thai"] = Field(description="arabic = 1 2 3, thai = ๑ ๒ ๓")

    def edit(self, path: str) -> str:
        """The code host's page for editing a file of the project."""
        return f"{self.repository}/edit/{self.branch}/{path}"


class Group(Record):
    """A group of the office; it owns work."""

    id: Id = Field(description="รหัสถาวร ใช้เป็นที่อยู่หน้าเว็บ ห้ามเปลี่ยน")
    name: Text = Field(description="ชื่อกลุ่ม")
    except_for: Text | None = Field(None, description="ประเภทสำนักงานที่ไม่มีกลุ่มนี้")
    source: Origin


class Position(Record):
    """A position; the one place where a person's name may stand."""

    id: Id = Field(description="รหัสถาวรของตำแหน่ง")
    title: Text = Field(description="ชื่อตำแหน่ง")
    group: GroupRef | None = Field(description="id ของกลุ่มที่สังกัด")
    person: Text | None = Field(description="ชื่อผู้ดำรงตำแหน่ง เว้นว่างได้ (null)")
    source: Origin

    @property
    def name(self) -> str:
        """The position's title, so that every party answers to `name`."""
        return self.title


class Office(Record):
    """The office as the cover and the site name it."""

    name: Text = Field(description="ชื่อเต็มของสำนักงาน")
    parent: Text = Field(description="หน่วยงานต้นสังกัด")
    site: Site = Field(description="เว็บไซต์ของคู่มือ")
    procedures: tuple[ProcedureRef, ...] = Field(min_length=1, description="id ของคู่มือ ตามลำดับที่แสดง")
    groups: tuple[Group, ...] = Field(min_length=1, description="กลุ่มของสำนักงาน ตามลำดับที่แสดง")
    positions: tuple[Position, ...] = Field(description="ตำแหน่งที่คู่มืออ้างถึง")
    source: Origin
