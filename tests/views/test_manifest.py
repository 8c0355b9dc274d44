"""Files to take away: which hold a page, and in which order they are named."""

from dataclasses import replace

from macros.views.manifest import Download, DownloadManifest
from macros.views.publication import Publication

WHOLE = Download(
    Publication("report", "sar", "ทั้งปี", "", ("sar/2569/",)), "PDF", path="", size=1, pages=9
)
PART = replace(
    WHOLE, publication=Publication("report", "part", "ส่วน", "", ("sar/2569/ind-01.",)), pages=3
)


def test_those_with_the_least_besides_come_first() -> None:
    offer = DownloadManifest((WHOLE, PART))
    assert offer.holding("sar/2569/ind-01.md") == [PART, WHOLE]
    assert offer.holding("sar/2569/ind-01.2.md") == [PART, WHOLE]
    assert offer.holding("sar/2569/ind-010.md") == [WHOLE]
    assert offer.holding("index.md") == []
