"""What the check costs when its answers are kept."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench import product
from tests.bench.figures import Row, Setting
from tests.bench.running import Command, run

COUNT = 1_000
_CHECK = ("macros", "check")


def rows(setting: Setting) -> Iterator[Row]:
    """The check of a thousand pieces, beside that of an earlier commit."""
    for name, source in (("mine", product.ROOT), ("earlier", setting.earlier)):
        if source:
            run(Command(product.project(source, setting.folder / f"check-{name}", COUNT), _CHECK))
    text = setting.compared(lambda name: Command(setting.folder / f"check-{name}", _CHECK))
    yield Row(f"`check` warm, N = {COUNT:,}, of 219820d", "1 (4.6 s)", "0.4", text)
