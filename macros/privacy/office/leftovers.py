"""What lies in a ZIP file outside of its parts: parts taken out of the list, words after the end."""

from __future__ import annotations

import struct
from zipfile import ZipFile

from macros.privacy.finding import UnreadableError
from macros.privacy.strings import strings

_HEADER = struct.Struct(
    "<4s22xHH"
)  # of a part: name and extra field are as long as its last two say
_DESCRIPTOR = 24  # bytes that may follow a part
_PART = b"PK\x03\x04"


def leftovers(content: bytes, archive: ZipFile) -> str:
    """The words outside of all parts. Raises UnreadableError where a whole part lies there."""
    said = [archive.comment]
    gaps = []
    end = 0
    for member in sorted(archive.infolist(), key=lambda member: member.header_offset):
        gaps.append(content[end : member.header_offset])
        _, name, extra = _HEADER.unpack_from(content, member.header_offset)
        body = member.header_offset + _HEADER.size + name + extra
        said += [content[body - extra : body], member.extra, member.comment]
        end = max(end, body + member.compress_size)
    gaps.append(content[end : archive.start_dir])
    wide = [gap for gap in gaps if len(gap) > _DESCRIPTOR]
    if any(_PART in gap for gap in wide):
        raise UnreadableError("มีชิ้นส่วนที่ไม่อยู่ในรายการของไฟล์")
    return "\n\n".join(strings(piece) for piece in [*said, *wide] if piece)
