"""Rules for every file of text in data/ and docs/: encoding, hidden letters, unfinished merges, and
Thai that is not as it should be typed.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.cache.keys import cache_key, code_version
from macros.checks.columns import columns
from macros.checks.comments import comments
from macros.checks.context import Context
from macros.checks.drives import drives
from macros.checks.letters import letters
from macros.evidence.folders import is_evidence
from macros.evidence.sample import sample_line
from macros.source.diagnostic import DataError, Diagnostic, Location, as_rows, of_rows
from macros.source.mistakes import mistake
from macros.source.text import decode_text, is_text, mojibake

AS_IT_IS = "data/source/"
"""The folder of the source document, which stays as it was written, slips and all."""

_ROOMS = ("checks", "evidence", "html", "model", "source", "thai")
_LIBRARIES = (
    "markdown-it-py", "mdit-py-plugins", "newmm-tokenizer", "nh3", "pillow", "pydantic", "pydantic-core", "pyyaml",
)  # fmt: skip


def texts(context: Context) -> Iterator[Diagnostic]:
    """Problems and warnings of the files of text, which are kept."""
    root, records = context.root, context.project.records
    for path in filter(is_text, context.there.files):
        try:
            text = decode_text(root, path)
        except DataError as error:
            yield from error.problems
            continue
        name = cache_key(code_version(_ROOMS, _LIBRARIES), "text", path, text)
        known = of_rows(records.get(name))
        if known is None:
            known = list(_problems(text, path))
            records.put(name, as_rows(known))
        yield from known


def _problems(text: str, path: str) -> Iterator[Diagnostic]:
    yield from mojibake(text, path)
    if not path.startswith(AS_IT_IS):
        yield from letters(text, path)
        yield from comments(text, path)
        yield from drives(text, path)
        if path.endswith(".md"):
            yield from columns(text, path)
        if is_evidence(path.removeprefix("docs/")):
            yield from _copied(text, path)


def _copied(text: str, path: str) -> Iterator[Diagnostic]:
    """A warning of evidence that is still the sample of the help page."""
    line = sample_line(text)
    if line is not None:
        yield Diagnostic(Location(path, line), mistake("SAR-12"), warning=True)
