"""A field of a model is a field of the form: its kind by its type, its words by its Prompt."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from macros.evidence.names import GroupNamed
from macros.evidence.web_link import Line, WebLink
from macros.model.fields import Day, Text
from macros.model.numbers import Amount, FiscalYear
from macros.model.prompt import Prompt
from macros.model.record import Record
from macros.model.sar import Result
from macros.views.form_data import evidence_fields, result_fields
from macros.views.form_fields import form_fields


class Part(Record):
    """Of a record in a list."""

    seen: Day | None = Field(None, description="วันที่เห็น")
    of: Annotated[Text, Prompt("เรื่องที่", of="piece")] = Field(description="ชื่อไฟล์")
    links: tuple[WebLink, ...] = Field((), description="ลิงก์")


class Some(Record):
    """Of each kind one."""

    place: Line | None = Field(None, description="สถานที่")
    story: Annotated[Text, Prompt("เรื่อง", "เล่าสั้น ๆ")] = Field(description="อื่น")
    on: Day = Field(description="วัน")
    amount: Amount | None = Field(None, description="จำนวน")
    year: FiscalYear | None = Field(None, description="ปี")
    group: Annotated[GroupNamed, Prompt("ของกลุ่ม")] = Field(description="id ของกลุ่ม")
    others: tuple[GroupNamed, ...] = Field((), description="กลุ่มอื่น")
    state: Annotated[Literal["a", "b"], Prompt(words={"a": "หนึ่ง"})] = Field(
        "a", description="สถานะ"
    )
    links: tuple[WebLink, ...] = Field((), description="ลิงก์")
    parts: Annotated[tuple[Part, ...] | None, Prompt(nothing="ไม่มีส่วนใด")] = Field(
        None, description="ส่วน"
    )
    only: Part | None = Field(None, description="ส่วนเดียว")
    either: int | Text = Field(description="ถามไม่ได้")


def test_each_kind_of_field_is_asked_for_in_its_way() -> None:
    found = {
        field.name: (field.kind, field.many, field.of, field.required)
        for field in form_fields(Some)
    }
    assert found == {
        "place": ("line", False, "", False),
        "story": ("text", False, "", True),
        "on": ("day", False, "", True),
        "amount": ("amount", False, "", False),
        "year": ("year", False, "", False),
        "group": ("choice", False, "group", True),
        "others": ("choice", True, "group", False),
        "state": ("choice", False, "", False),
        "links": ("record", True, "", False),
        "parts": ("record", True, "", False),
        "only": ("record", False, "", False),
    }


def test_a_record_has_fields_of_any_kind_and_begins_with_what_it_is_about() -> None:
    found = {field.name: field for field in form_fields(Some)}
    assert [(each.name, each.kind, each.many) for each in found["parts"].fields] == [
        ("of", "choice", False),
        ("seen", "day", False),
        ("links", "record", True),
    ]
    assert found["only"].fields == found["parts"].fields
    assert (found["parts"].nothing, found["links"].nothing) == ("ไม่มีส่วนใด", "")


def test_a_year_states_nothing_that_the_form_does_not_ask_for_but_its_review() -> None:
    asked = [field.name for field in result_fields()]
    assert asked == [each for each in Result.model_fields if each not in {"indicator", "review"}]


def test_a_prompt_says_the_words_and_a_description_where_there_is_none() -> None:
    found = {field.name: field for field in form_fields(Some)}
    assert (found["story"].label, found["story"].help) == ("เรื่อง", "เล่าสั้น ๆ")
    assert (found["place"].label, found["place"].help) == ("สถานที่", "")
    assert found["state"].options == (("a", "หนึ่ง"), ("b", "b"))
    assert [each.name for each in found["links"].fields] == ["title", "address"]


def test_labels_of_the_forms_are_short_and_say_nothing_of_files() -> None:
    fields = [*evidence_fields(), *result_fields()]
    for field in fields:
        fields += field.fields
        assert len(field.label) < 40, field.name
        assert not any(word in field.label for word in ("id ", "null", "[", "YAML")), field.name
