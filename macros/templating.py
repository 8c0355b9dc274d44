"""Jinja templates of the house: a folder of them, rendered strictly.

A leaf: knows no other room. Values are escaped for HTML unless a template says otherwise,
and a name that is not given is an error, never an empty string.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

_BRACES = re.compile(r"\{(?=[{%#])")


def literal(html: str) -> str:
    """HTML in which what looks like a template is written so that no template engine, nor the
    verification of the built site, can take it for one.
    """
    return _BRACES.sub("&#123;", html)


def _plain(value: object) -> object:
    """Text that a template of ours prints, escaped, with its braces as entities."""
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    return Markup(literal(str(escape(value))))


@cache
def environment(*folders: Path) -> Environment:
    """The environment of the templates in folders; of those of one name the first is taken.
    Edits of templates are seen at once.
    """
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )
