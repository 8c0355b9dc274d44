"""What the parser's twin in browsers is told, so that no sentence, limit or list stands twice."""

from __future__ import annotations

from typing import Any

from macros.evidence import limits
from macros.evidence.advice import PICTURES
from macros.evidence.builder import TASKS
from macros.evidence.elements import BOXES, TABLE
from macros.evidence.notes import BACK
from macros.evidence.sanitizer import ATTRIBUTES, CLASSES, SCHEMES, TAGS
from macros.source.mistakes import catalogue
from macros.source.picture import SHOWN

_FAMILIES = ("MARK-", "LINK-")
_OTHERS = frozenset({"FRONT-19", "TEXT-07", "TEXT-10"})


def twin_data() -> dict[str, Any]:
    """The value of `evidenceForm.dialect` (docs/assets/javascripts/form/), in JSON's own values."""
    return {
        "mistakes": {
            code: [rule.what, rule.mend]
            for code, rule in catalogue().items()
            if code.startswith(_FAMILIES) or code in _OTHERS
        },
        "limits": {
            name.lower(): value for name, value in vars(limits).items() if isinstance(value, int)
        },
        "boxes": BOXES,
        "tasks": [list(TASKS[done]) for done in (False, True)],
        "table": TABLE,
        "back": BACK,
        "pictures": {"shown": list(SHOWN), "refused": sorted(PICTURES)},
        "allowed": {
            "tags": sorted(TAGS),
            "attributes": {tag: sorted(names) for tag, names in ATTRIBUTES.items()},
            "classes": {tag: sorted(names) for tag, names in CLASSES.items()},
            "schemes": sorted(SCHEMES),
        },
    }
