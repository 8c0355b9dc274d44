"""Jinja templates of the house: a folder of them, rendered strictly.

A leaf: knows no other room. Values are escaped for HTML unless a template says otherwise,
and a name that is not given is an error, never an empty string.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


@cache
def environment(folder: Path) -> Environment:
    """The environment of the templates in a folder. Edits of templates are seen at once."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
