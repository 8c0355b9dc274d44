"""A Thai dictionary without words, so that Pango breaks Thai only where the text says it may.

Where Pango is built with libthai, libthai's own words decide where lines break, and its splits
differ from system to system. Its dictionary can be replaced: the folder named by the variable
LIBTHAI_DICTDIR (libthai, thbrk/brk-common.c) may hold another `thbrk.tri`, a trie as libdatrie
writes it (alpha-map.c, darray.c, tail.c; all numbers big-endian). Other builds of Pango know no
Thai words at all: with this file all of them break alike.
"""

from __future__ import annotations

import struct
from pathlib import Path

from macros.cache.files import Files

_NAME = "thbrk.tri"
_ALPHABET, _CELLS, _TAILS = 0xD9FCD9FC, 0xDAFCDAFC, 0xDFFCDFFC  # signatures of the three parts


def environment(folder: Path) -> dict[str, str]:
    """The variables to be set before Pango is first asked about a text; writes the dictionary to
    `folder`. Raises OSError.
    """
    kept = Files(folder)
    if kept.read(_NAME) != _trie():
        kept.keep(_NAME, _trie())
    return {"LIBTHAI_DICTDIR": str(folder.resolve())}


def _trie() -> bytes:
    alphabet = struct.pack(">IiII", _ALPHABET, 1, 0x0E01, 0x0E5B)  # one range of letters
    free, root = (-1, -1), (3, 0)  # cells are (base, check); the first is the head of the list
    cells = struct.pack(">Ii2i2i", _CELLS, 3, *free, *root)
    return alphabet + cells + struct.pack(">Iii", _TAILS, 0, 0)
