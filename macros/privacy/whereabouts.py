"""Where a picture or a video was taken, as texts and other programs' data say it."""

from __future__ import annotations

import re

_NAMED = re.compile(
    r"GPS(?:Dest)?(?:Latitude|Longi?t?i?tude|Coordinates|Position)"
    r"|<[^>]{0,40}:(?:Latitude|Longitude)"
    r"""|[:"'\s<](?:lat|latitude|lng|lon|longitude)["']?\s{0,3}[>=:]\s{0,3}["']?[-+]?\d{1,3}\.\d""",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"(?:ละติจูด|ลองจิจูด|ลองติจูด|พิกัด|latitude|longitude|\blat|\blon|\blng|\bgps)\W{0,12}[-+]?\d{1,3}[.°º]\s?\d",
    re.IGNORECASE,
)
_PAIR = re.compile(  # decimals of a place in Thailand
    r"(?<![\d.])(?:[5-9]|1\d|20)\.\d{4,}°?\s?N?\s{0,3}[,;/ ]\s{0,3}(?:9[7-9]|10[0-5])\.\d{4,}"
)
_DEGREES = re.compile(
    r"\d{1,3}\s?(?:°|º|deg)\s?\d{1,2}\s?['′’]\s?\d{1,2}(?:\.\d+)?\s?(?:[\"″”]|'')?\s?[NSEW]\b"
)
_ISO_6709 = re.compile(r"(?<!\d)[-+]\d{2,6}\.\d+[-+]\d{3,7}\.\d+")
_MAPS = re.compile(r"maps\.app\.goo\.gl/|goo\.gl/maps/|\bgeo:[-+]?\d{1,3}\.\d", re.IGNORECASE)
_SAYING = (_NAMED, _SAID, _PAIR, _DEGREES, _ISO_6709, _MAPS)

_BOXES = re.compile(
    rb"\xa9xyz|location\.ISO6709|\0\0[\0-\x03][\x10-\xff]loci\0|\0\0\0[\x08-\xff](?:camm|gpmd)\0"
    rb"|GPS[59]|GPSU|GPSCoordinates"
)


def says_where(text: str) -> bool:
    """Whether a text names coordinates, or a place on a map."""
    return any(pattern.search(text) for pattern in _SAYING)


def films_where(body: bytes) -> bool:
    """Whether data of a video hold a place: QuickTime's and 3GPP's boxes, tracks of positions."""
    return bool(_BOXES.search(body))
