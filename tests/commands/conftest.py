"""Commands that are run in the process of the tests."""

import pytest

from macros.commands import review
from tests.conftest import memory


@pytest.fixture(autouse=True)
def _read_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read in one project is known in the next."""
    monkeypatch.setattr(review, "Records", lambda _: memory())
