"""What of a text people wrote as prose, and what must stay letter by letter: code, addresses, and
names of files, which must be as the files have them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_VERBATIM = re.compile(
    r"""(?=^|[`\]hm])(?:  # what any of them begins with
      ^[ >]*(?P<fence>`{3,}|~{3,})[^`\n]*\n.*?(?:^[ >]*(?P=fence)|\Z)      # a block of code
      | (?<!`)(?P<ticks>`+)(?!`)[^\n]{1,1000}?(?<!`)(?P=ticks)(?!`)             # code in a line
      | \]\([ ]*(?:<[^<>\n]*>|(?:[^()\n]|\([^()\n]*\))*)\)?                     # where a link leads
      | ^[ >]*\[(?!\^)[^\]\n]+\]:[ ]*\S+                                        # and where, below
      | (?:https?://|mailto:)[^\s<>"']+                                         # an address
      | ^[ ]*(?:-[ ]+)?(?:file|address):[^\n]*                                  # in data
      | ^files:[^\n]*(?:\n(?:[ \t]+|-[ ])[^\n]*)*                              # in front matter
    )""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def in_prose(text: str, change: Callable[[str], str]) -> str:
    """The text with its prose changed, and nothing else."""
    parts, end = [], 0
    for found in _VERBATIM.finditer(text):
        parts += [change(text[end : found.start()]), found[0]]
        end = found.end()
    return "".join([*parts, change(text[end:])])


def prose(text: str) -> str:
    """The text with a line of blanks, as long, for all that is no prose: places stay."""
    return _VERBATIM.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
