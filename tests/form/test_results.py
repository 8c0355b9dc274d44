"""What the form writes of a year's target and result is judged by the check itself: all that it lets pass is
sound and unchanged, and what it refuses the check refuses for the same reason.
"""

from __future__ import annotations

import json
import random
from typing import Any

from playwright.sync_api import Browser

from macros.model.sar import Result
from tests.conftest import Project, checked, sound
from tests.form.filled import form_page
from tests.form.test_evidence_form import PII, line
from tests.form.writing import stated

GENERATED = 100
YEAR = "data/example/sar/2599.yml"
PIECE = "หลักฐานร่วม.md"
BLANK = {"PAGE-60", "PAGE-69"}
_KEYS = [f"x-gen-{number:03}" for number in range(GENERATED)]
_ASK = """async ([keys, all]) => {
  const { checks, data, fields: { of }, place: { Place }, writing } = evidenceForm;
  const fields = Object.values(of(document.querySelector("[data-form=result]"), data.forms.result)), found = [];
  for (const [at, indicator] of keys.entries()) {
    const place = new Place({ office: "example", year: "2599", indicator }), choices = (...given) => place.choices(...given);
    await place.listed();
    const values = Object.fromEntries(fields.map(({ field, control }) => {
      control.offer(choices, {});
      control.value = all[at][field.name];
      return [field.name, control.value];
    }));
    const problems = checks.result(values, { year: place.year.year, choices, whole: place.folder });
    found.push({ problems, text: writing.result(indicator, values) });
  }
  return found;
}"""


def test_what_the_form_writes_of_a_result_is_what_the_check_reads(
    chromium: Browser, example: Project, figure: list[str]
) -> None:
    chance = random.Random("results")
    many_indicators(example)
    start = (example.root / YEAR).read_text("utf-8")
    loaded = sound(example.root)
    choices = {
        "kind": [kind.id for kind in loaded.archives[1].manual.evidence.kinds],
        "party": list(loaded.archives[1].manual.parties),
        "level": [level.id for level in loaded.archives[1].years[2599].edition.levels],
        "piece": [PIECE],
    }
    inputs = [stated(chance, choices, key) for key in _KEYS]
    with form_page(chromium, loaded) as page:
        answers = page.evaluate(_ASK, [_KEYS, json.loads(json.dumps(inputs))])
    told = refusals(example, start, [answer["text"] for answer in answers])
    for number, answer in enumerate(answers):
        assert_agreed(answer, told.get(number, set()), inputs[number])
    year = sound(example.root).archives[1].years[2599]
    taken = [number for number in range(GENERATED) if number not in told]
    for number in taken:
        wanted = Result.model_validate(expected(inputs[number], _KEYS[number]))
        assert year.stated.of(_KEYS[number]) == wanted, inputs[number]
    assert GENERATED // 4 < len(taken) < GENERATED * 3 // 4
    figure.append(
        f"แบบฟอร์มผล {GENERATED} ชุด รับ {len(taken)} ไม่เปลี่ยน ไม่รับ {GENERATED - len(taken)} ด้วยเหตุเดียวกับการตรวจ"
    )


def many_indicators(project: Project) -> None:
    """Gives the example an indicator for each form, with criteria and considerations, and one piece for all."""
    parts = "criteria: [{id: c-1, text: ก}, {id: c-2, text: ข}]"
    made = "".join(
        f"      - {{id: {key}, code: null, standard: x-std-3, name: ก, weight: null, {parts}, considerations: "
        f"[{{id: {key}-a, name: ก, {parts}}}, {{id: {key}-b, name: ข, {parts}}}]}}\n"
        for key in _KEYS
    )
    project.edit(
        "data/example/standards.yml",
        "\n  - id: x-edition-2594\n",
        f"{made}\n  - id: x-edition-2594\n",
    )
    last = "  - {indicator: x-ind-06, groups: []}\n"
    duties = "".join(f"  - {{indicator: {key}, groups: []}}\n" for key in _KEYS)
    project.edit("data/example/assignments.yml", last, last + duties)
    front = "title: ก\ndate: 2599-01-05\nkind: report\ngroup: x-people\npersonal_data: ไม่มี"
    (project.root / f"docs/example/sar/2599/x-ind-04/{PIECE}").write_text(
        f"---\n{front}\nsupports: [{', '.join(_KEYS)}]\n---\nก\n", "utf-8"
    )


def refusals(project: Project, start: str, texts: list[str]) -> dict[int, set[str]]:
    """What the check says of each item, until it refuses none of those that are left."""
    before, after = start.split("\n\n# การสื่อสาร", 1)
    told: dict[int, set[str]] = {}
    while True:
        left = [(number, text) for number, text in enumerate(texts) if number not in told]
        items = "".join(text for _, text in left).removesuffix("\n")
        project.write(YEAR, f"{before}\n{items}\n\n# การสื่อสาร{after}")
        errors = checked(project.root).errors
        if not errors:
            return told
        lines = [number for number, text in left for _ in text.splitlines()]
        own = [problem for problem in errors if problem.place.path == YEAR]
        assert own, list(
            map(str, errors)
        )  # what is wrong elsewhere comes of a year that cannot be read
        for problem in own:
            number = lines[problem.place.line - before.count("\n") - 2]
            told.setdefault(number, set()).add(str(problem.mistake))


def assert_agreed(answer: dict[str, Any], checks: set[str], given: dict[str, Any]) -> None:
    """The form stops what the check stops, for a reason of the check's or for a field left blank."""
    stops = [each for each in answer["problems"] if not each.get("warning") and each["code"] != PII]
    said = {f"{each['what']} - {each['mend']}" for each in stops}
    assert bool(said) == bool(checks), (given, said, checks, answer["text"])
    blank = BLANK & {each["code"] for each in stops}
    assert not said or said & checks or blank, (given, said, checks, answer["text"])


def expected(values: dict[str, Any], indicator: str) -> dict[str, Any]:
    """What the check should hold of what was typed."""
    found = {name: _held(name, value) for name, value in values.items()}
    return {"indicator": indicator, **{k: v for k, v in found.items() if v not in (None, {})}}


def _held(name: str, value: Any) -> Any:
    if isinstance(value, dict) and "day" in value:
        return f"{value['iso']}" if value["iso"] else None
    if isinstance(value, dict):
        inner = {key: _held(key, each) for key, each in value.items()}
        return {key: each for key, each in inner.items() if each not in (None, {})}
    if isinstance(value, list):
        rows = [row for row in (_held(name, each) for each in value) if row]
        return [] if name == "criteria_met" and not value else rows or None
    if name in {"value", "numerator", "denominator", "fiscal_year"}:
        return NUMBERS.get(value, value) or None
    return line(value) or None if isinstance(value, str) else value


NUMBERS = {"๘๙.๑": "89.1", "1,000": "1000", " 7 ": "7", "−3": "-3", "๒๕๖๘": "2568"}
"""What numbers are, that are typed otherwise than data write them."""
