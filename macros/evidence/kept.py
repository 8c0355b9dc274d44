"""What is kept of evidence from one run to the next, and for how long: until its text changes, or
the code or a library that reads it.
"""

from __future__ import annotations

from macros.cache.keys import cache_key, code_version

_ROOMS = ("evidence", "html", "model", "source", "thai")
_LIBRARIES = (
    "markdown-it-py", "mdit-py-plugins", "newmm-tokenizer", "nh3", "pillow", "pydantic", "pydantic-core", "pyyaml",
)  # fmt: skip


def name_of(kind: str, *parts: str) -> str:
    """The key of what a kind of reading makes of these parts."""
    return cache_key(code_version(_ROOMS, _LIBRARIES), kind, *parts)
