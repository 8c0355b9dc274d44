"""Mail and pages of the web in one file (.eml, .mht): each of their parts."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from mimetypes import guess_extension

from macros.privacy.finding import Found, Nested, Passage
from macros.source.file_type import detect_type

_TEXT = {".txt", ".csv", ".html", ".xml"}


def mail_passages(content: bytes, nested: Nested) -> Found:
    """The heads and the parts of a message; `nested` reads what is packed in it."""
    message = message_from_bytes(content, policy=policy.default)
    for part in message.walk():
        assert isinstance(part, EmailMessage)
        yield Passage("หัวจดหมาย", "\n\n".join(str(value) for value in part.values()))
        if not part.is_multipart():
            body = part.get_payload(decode=True)
            assert isinstance(body, bytes)
            yield from nested(_in_unicode(part, body), _suffix(part, body))
    yield Passage("หัวจดหมาย", f"{message.preamble or ''}\n\n{message.epilogue or ''}")


def _in_unicode(part: EmailMessage, body: bytes) -> bytes:
    """A text in UTF-8, whatever it was written in; what else there is stays."""
    if part.get_content_maintype() != "text":
        return body
    try:
        return body.decode(part.get_content_charset("utf-8")).encode()
    except (LookupError, UnicodeError):
        return body


def _suffix(part: EmailMessage, body: bytes) -> str:
    found = detect_type(body)
    if found and found.suffix and found.suffix not in _TEXT:
        return found.suffix
    name = part.get_filename() or ""
    named = f".{name.rpartition('.')[2].lower()}" if "." in name else ""
    kind = part.get_content_type()
    return named or (".html" if kind == "text/html" else guess_extension(kind) or "")
