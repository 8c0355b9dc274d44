"""A piece of evidence, and what an indicator's people say of its year: read and safe to show."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal
from urllib.parse import quote

from macros.evidence.attachments import Attachment
from macros.evidence.front_matter import UNTITLED, FrontMatter
from macros.source.node import Node
from macros.source.reader import parse_yaml
from macros.thai.ids import slugify
from macros.thai.normal import normalized

SUMMARY = "summary.md"
Part = Literal["results", "strengths", "improvements", "plans"]
PARTS: dict[Part, str] = {
    "results": "ผลการดำเนินงาน",
    "strengths": "จุดเด่น",
    "improvements": "จุดที่ควรพัฒนา",
    "plans": "แนวทางการพัฒนา",
}


def anchor(name: str) -> str:
    """The anchor of an evidence file (its name) on its indicator's page."""
    return f"piece-{slugify(name.removesuffix('.md')) or 'x'}"


@dataclass(frozen=True)
class EvidenceItem:
    """One evidence file: its path in the project, the year and the indicator (an id) it is for,
    its anchor on that indicator's page, front matter, body as safe HTML, the files that it
    names, links to or shows, and `matter`, the YAML of its front matter, for places. `digests` are of
    its text and, where a review of the year had one, of its files (see `digest`).
    """

    path: str
    year: int
    indicator: str
    anchor: str
    front: FrontMatter
    html: str
    attachments: tuple[Attachment, ...]
    matter: str = ""
    digests: tuple[str, str] = ("", "")

    @cached_property
    def node(self) -> Node:
        """The front matter with its places."""
        return parse_yaml(self.matter, self.path)

    @property
    def gallery(self) -> tuple[Attachment, ...]:
        """The pictures named in front matter that the body does not show."""
        named = (file for file in self.attachments if normalized(file.name) in self.front.files)
        return tuple(file for file in named if file.pixels and not self._shows(file))

    def _shows(self, picture: Attachment) -> bool:
        source = re.escape(quote(picture.uri))
        return bool(re.search(rf'<img[^<>]*\ssrc="/{source}"', self.html))

    @property
    def unfinished(self) -> str:
        """What it still needs to be evidence, in Thai; "" when it is whole."""
        if self.front.title == UNTITLED:
            return "ยังไม่ได้ตั้งชื่อหลักฐาน"
        if not (self.attachments or self.front.links or self.html):
            return "ยังไม่มีไฟล์แนบ ลิงก์ หรือรายละเอียด"
        return ""


@dataclass(frozen=True)
class IndicatorSummary:
    """An indicator's summary.md: its path, whether it is there, its parts as safe HTML, and the
    digest of its text.
    """

    path: str
    written: bool
    parts: Mapping[Part, str]
    digest: str = field(default="", compare=False)

    @property
    def missing(self) -> tuple[Part, ...]:
        """The parts that nobody has written."""
        return tuple(part for part in PARTS if not self.parts.get(part))
