"""XML that anybody may have written, read element by element: no entities, which grow without end
and fetch files.
"""

from __future__ import annotations

from xml.parsers import expat


class XmlError(ValueError):
    """Bytes are no XML that can be read."""


class EntitiesError(XmlError):
    """The XML declares what it is made of, as no program of an office does."""


def xml_parser() -> expat.XMLParserType:
    """A parser of one document, which wants its handlers; names are "namespace name"."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def feed(parser: expat.XMLParserType, xml: bytes) -> None:
    """Let a parser read the whole of a document. Raises XmlError, and what its handlers raise."""
    try:
        parser.Parse(xml, True)
    except expat.ExpatError as error:
        raise XmlError(str(error)) from None


def _refuse(*_: object) -> None:
    raise EntitiesError("declares entities")
