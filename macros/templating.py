"""Jinja templates of the house: a folder of them, rendered strictly.

A leaf: knows no other room. Values are escaped for HTML unless a template says otherwise,
and a name that is not given is an error, never an empty string.
"""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)
from jinja2.bccache import Bucket
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
def compiled(*libraries: str) -> BytecodeCache | None:
    """Where templates are kept once compiled by Jinja and with `libraries`: in the virtual
    environment, whose code is believed anyway; None where there is none, or it cannot be written to.
    """
    if sys.prefix == sys.base_prefix:
        return None
    made_by = [
        sys.version,
        *map(version, ("jinja2", *libraries)),
        Path(__file__).read_text("utf-8"),
    ]
    folder = Path(
        sys.prefix, "share", f"templates-{sha256(repr(made_by).encode()).hexdigest()[:16]}"
    )
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        return _Compiled(str(folder))
    return None


class _Compiled(FileSystemBytecodeCache):
    """One that cannot be written to costs time, nothing else. Copies of a project share it: what
    stands there of a template is used for the same text only.
    """

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Called by Jinja with a template's name and file: its name in its room."""
        room = "/".join(Path(filename or name).parts[-3:])
        return sha256(f"{room} {name}".encode()).hexdigest()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja with what it compiled."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


@cache
def environment(*folders: Path) -> Environment:
    """The environment of the templates in folders; of those of one name the first is taken.
    Edits of templates are seen at once.
    """
    return Environment(
        loader=FileSystemLoader(folders),
        bytecode_cache=compiled(),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_plain,
        trim_blocks=True,
        lstrip_blocks=True,
    )
