"""How much a text of evidence may have: beyond it a parser takes too long, or what reads its tree
recurses too deep (HACKING.md says what was measured).
"""

from __future__ import annotations

LEVELS = 100
"""Levels that no text reaches which `hazards` lets through; Markdown would leave out the rest."""
NESTING = 12
"""Quotes, boxes and lists within one another."""
EMPHASIS = 20
"""Marks within one another."""
LINES, CELLS = 10_000, 50_000
"""Of a file, and of all its tables."""
RUN = 20_000
"""Letters of a paragraph, an item or a cell."""
BRACKETS = 20
"""Brackets open at once in a run."""
ADDRESS = 4_000
"""Letters of an address."""
ASTRAY = 5_000
"""Links that lead astray and are told."""
GUESSED = 100
"""Links that lead astray for which what was meant is looked for; that takes its time."""
