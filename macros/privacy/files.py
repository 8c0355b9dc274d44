"""One file, whatever it is: what is found in it. Nothing that a file holds makes this raise."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from macros.privacy.detector import Hit, find
from macros.privacy.finding import Finding, Passage, UnreadableError
from macros.privacy.masking import masked
from macros.privacy.plain import View, bare, peeled, seen

TEXT = {
    *(".md", ".yml", ".yaml", ".txt", ".csv", ".tsv", ".json", ".xml", ".html", ".htm", ".svg"),
    *(".css", ".js", ".rels", ".vml", ".toml", ".ini", ".log", ".rtf", ""),
}
MUTE = {".woff", ".woff2", ".ttf", ".otf", ".ico"}  # fonts and symbols of the site itself
_OFFICE, _PICTURES = (
    {".docx", ".xlsx", ".pptx"},
    {*(".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff")},
)
_PACKED = {*_OFFICE, ".pdf"}
_DEEPEST = 1  # an embedded file is looked into, one embedded in that is not
_LARGEST_TEXT = 20 * 1024 * 1024


def in_text(text: str) -> list[Finding]:
    """What is found in the text of a file, each at its line and column."""
    lines = [0, *(found.end() for found in re.finditer("\n", text))]
    ends: dict[str, int] = {}
    found = []
    for start, end, kind in sorted({*_spans(bare(text)), *_spans(peeled(text))}):
        if start >= ends.get(kind, 0):
            line = bisect_right(lines, start)
            found.append(Finding(kind, line, start - lines[line - 1] + 1))
        ends[kind] = max(end, ends.get(kind, 0))
    return sorted(found, key=lambda item: (item.line, item.column))


def _spans(view: View) -> Iterator[tuple[int, int, str]]:
    """Where hits in a view of a text start and end in the text itself, with their kinds."""
    for hit in find(view.text):
        yield view.source(hit.start), view.source(hit.end - 1) + 1, hit.kind


def in_name(path: str) -> list[Finding]:
    """The kinds that are found in the name of a file, or of a folder it stands in."""
    words = seen(path).replace("_", " ").replace("/", "\n\n")
    return [Finding(kind) for kind in sorted({hit.kind for hit in find(words)})]


def in_attachment(content: bytes, suffix: str) -> list[Finding]:
    """What is found in any other file, by its content and suffix (".pdf"), by part."""
    found: list[Finding] = []
    for item in _whole(content, suffix.lower(), 0):
        found += [item] if isinstance(item, Finding) else _of(item)
    return _summed(found)


def _whole(content: bytes, suffix: str, depth: int) -> Iterator[Passage | Finding]:
    """All that can be read of a file; what cannot is a finding too."""
    try:
        yield from _read(content, suffix, depth)
    except UnreadableError as error:
        yield Finding("unreadable", where=str(error))
    except Exception:  # whatever a library makes of a broken file, nobody has looked into it
        yield Finding("unreadable", where="ไฟล์เสียหาย")


def _read(content: bytes, suffix: str, depth: int) -> Iterator[Passage | Finding]:
    def nested(inner: bytes, kind: str) -> Iterator[Passage | Finding]:
        return _whole(inner, kind, depth + 1)

    if depth > _DEEPEST and suffix in _PACKED:
        raise UnreadableError("ฝังอยู่ลึกเกินไป")
    if suffix in _OFFICE:
        from macros.privacy.office import office_passages

        yield from office_passages(content, nested)
    elif suffix == ".pdf":
        from macros.privacy.pdf import pdf_passages

        yield from pdf_passages(content, nested)
    elif suffix in _PICTURES:
        from macros.privacy.pictures import picture_passages

        yield from picture_passages(content)
    elif suffix in TEXT:
        yield Passage("", peeled(decoded(content)).text)
    elif suffix not in MUTE:
        raise UnreadableError(f"ไม่รู้จักไฟล์ชนิด {suffix}")


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or Windows-874. Raises UnreadableError for any other."""
    if len(content) > _LARGEST_TEXT:
        raise UnreadableError("ข้อความใหญ่เกินไป")
    wide = content[:2] in {b"\xff\xfe", b"\xfe\xff"}
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp874"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise UnreadableError("ไม่ใช่ไฟล์ข้อความ")


def _of(passage: Passage) -> Iterator[Finding]:
    """The findings of a passage: for each kind the first place, and how many different ones."""
    view: View | None = bare(passage.text) if passage.cells else None
    hits: dict[str, dict[str, Hit]] = {}
    for hit in find(view.text if view else seen(passage.text)):
        hits.setdefault(hit.kind, {}).setdefault(hit.value, hit)
    for kind, different in hits.items():
        first = next(iter(different.values())).start
        where = passage.at(view.source(first)) if view else passage.where
        yield Finding(kind, where=masked(where), count=len(different))


def _summed(found: list[Finding]) -> list[Finding]:
    """Findings of one kind in one place as one."""
    counts: dict[tuple[str, str], int] = {}
    for item in found:
        counts[item.kind, item.where] = counts.get((item.kind, item.where), 0) + item.count
    return [Finding(kind, where=where, count=count) for (kind, where), count in counts.items()]
