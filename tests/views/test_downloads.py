"""Files to take away: which hold a page, and in which order they are named."""

from dataclasses import replace

from macros.views.downloads import Download, Offer

WHOLE = Download(
    shelf="report", name="sar.pdf", title="ทั้งปี", purpose="", kind="PDF", path="", size=1, pages=9,
    covers=("sar/2569/",), example=False,
)  # fmt: skip
PART = replace(WHOLE, name="part.pdf", pages=3, covers=("sar/2569/ind-01.",))


def test_those_with_the_least_besides_come_first() -> None:
    offer = Offer((WHOLE, PART))
    assert offer.holding("sar/2569/ind-01.md") == [PART, WHOLE]
    assert offer.holding("sar/2569/ind-01.2.md") == [PART, WHOLE]
    assert offer.holding("sar/2569/ind-010.md") == [WHOLE]
    assert offer.holding("index.md") == []
