"""Edits of the front matter of a Markdown file that leave every other byte as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from macros.upgrade.yaml_text import YamlText

_FRONT = re.compile(r"(\ufeff?---[ \t]*\r?\n)(.*?^)(?=---[ \t]*\r?$)", re.DOTALL | re.MULTILINE)


def with_front(text: str, values: Mapping[str, str]) -> str:
    """The text with scalars under keys of its front matter; what is not there yet is added, below the
    one before it or the last. Raises ValueError where there is no front matter with a key to a line.
    """
    found = _FRONT.match(text)
    matter = YamlText(found[2]) if found else YamlText("")
    if not (found and matter.keys):
        raise ValueError(text[:20])
    last = matter.keys[-1]
    try:
        for key, value in values.items():
            matter = matter.put(key, value) if matter.has(key) else matter.add(key, value, last)
            last = key
    except yaml.YAMLError:  # it is written in braces
        raise ValueError(text[:20]) from None
    return text[: found.end(1)] + matter.text + text[found.end() :]
