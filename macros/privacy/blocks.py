"""Pictures as the blocks that their files are made of: which of them show, which tell of it.

Blocks are cut without decoding the picture, so what is left after taking some away is the
same picture, to the letter. What shows is a list of what a picture needs; all else in its file,
known or not, tells.
"""

from __future__ import annotations

from dataclasses import dataclass

EXIF = b"Exif\0\0"
"""What EXIF begins with in a JPEG file."""


@dataclass(frozen=True)
class Block:
    """A piece of a picture's file: the bytes themselves, and what they tell besides the picture.

    `kind` is "" for what only shows and "colours" for a profile, which has words besides. Any other
    kind can be taken out: "exif", "text", "packed" (deflated text), "other" (its maker's own),
    "after" (what follows the picture). `name` is what the format calls the block.
    """

    raw: bytes
    kind: str = ""
    body: bytes = b""
    name: str = ""

    @property
    def shows(self) -> bool:
        """Whether the picture would not be the same without it."""
        return self.kind in {"", "colours"}


def after(rest: bytes) -> list[Block]:
    """What follows a picture in its file as a block; none when that is only padding."""
    return [Block(rest, "after", rest)] if rest.strip(b"\0") else []
