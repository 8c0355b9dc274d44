"""What building the pages costs, cold and when little has changed."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import product, stock
from tests.bench.figures import Row, Setting, growth, ratio_of
from tests.bench.running import Command, in_pairs, memory, run, seconds

BUILD = ("macros", "build", "--pages")
WHOLE = ("macros", "build")
STOCK = ("mkdocs", "build", "--quiet")
EXAMPLE = "docs/example/sar/2599/x-ind-02/ทะเบียนข้อมูลโรงเรียน ๖๔ แห่ง.md"
"""The piece of the repository's own site that is edited, shown at `EXAMPLE_SHOWN`."""
EXAMPLE_SHOWN = "example/sar/2599/x-ind-02.html"
_COLD = {100: ("6.5", "3.0"), 1_000: ("2.9", "1.2"), 5_000: ("1.6", "0.7")}
_MEMORY = {1_000: ("170 MB", "204 MB"), 5_000: ("356 MB", "356 MB")}


def rows(setting: Setting) -> Iterator[Row]:
    """Everything about pages."""
    costs: dict[int, float] = {}
    for count in setting.sizes:
        mine, plain = sites(setting.folder, count)
        found = in_pairs(
            Command(mine, BUILD, lambda folder=mine: fresh(folder)),
            Command(plain, STOCK, lambda folder=plain: fresh(folder)),
            setting.times,
        )
        costs[count] = seconds(found.first)
        title = f"cold `build --pages`, N = {count:,}, of STOCK"
        yield Row(title, *_COLD.get(count, ("", "")), ratio_of(found))
        title = f"peak memory, N = {count:,} (STOCK {memory(found.second):.0f} MB)"
        yield Row(title, *_MEMORY.get(count, ("", "")), f"{memory(found.first):.0f} MB")
        if count == 1_000:
            yield from _again(setting, mine, plain)
    if len(costs) == 3:
        low, high = growth(costs)
        text = f"**{high / low:.2f}** ({high:.1f} over {low:.1f})"
        yield Row("ms per piece, 1,000 to 5,000 over 100 to 1,000", "1.04", "1.10", text)


def own(setting: Setting) -> Iterator[Row]:
    """The repository's own site, beside that of an earlier commit."""
    folder, of = setting.folder, "of 219820d"
    for name, source in (("mine", product.ROOT), ("earlier", setting.earlier)):
        if source:
            product.own_site(source, folder / name)
    cold = setting.compared(lambda name: Command(folder / name, BUILD, _freshly(folder / name)))
    yield Row(f"own site, `build --pages`, cold, {of}", "1", "0.55", cold)
    again = setting.compared(lambda name: Command(folder / name, BUILD))
    yield Row(f"own site, `build --pages`, nothing changed, {of}", "1", "0.25", again)
    known = setting.compared(lambda name: Command(folder / name, BUILD, _gone(folder / name)))
    yield Row(f"own site, `build --pages`, all known but the site deleted, {of}", "", "", known)
    for name in ("mine", "earlier") if setting.earlier else ("mine",):
        run(Command(folder / name, WHOLE))
    whole = setting.compared(lambda name: Command(folder / name, WHOLE))
    yield Row(f"own site with volumes, nothing changed, {of}", "1 (11.9 s)", "0.35", whole)
    edit = edits(folder / "mine" / EXAMPLE)
    piece = setting.compared(
        lambda name: Command(folder / name, WHOLE, edit if name == "mine" else _unchanged)
    )
    yield Row("the same, one piece edited, over nothing changed at 219820d", "", "0.5", piece)


def sites(folder: Path, count: int) -> tuple[Path, Path]:
    """The texts of so many pieces as a project and as STOCK, made where they are not yet."""
    mine, plain = folder / f"product-{count}", folder / f"stock-{count}"
    if not mine.exists():
        product.project(product.ROOT, mine, count)
        stock.stock_site(plain, count)
    return mine, plain


def fresh(project: Path) -> None:
    """Forget all that was built and kept."""
    for name in ("site", ".cache"):
        shutil.rmtree(project / name, ignore_errors=True)


def edits(file: Path) -> Callable[[], None]:
    """What adds other words to a file each time."""
    text, number = file.read_text(encoding="utf-8"), itertools.count(1)
    return lambda: _put(file, f"{text}\nแก้ไขครั้งที่ {next(number)}\n")


def _again(setting: Setting, mine: Path, plain: Path) -> Iterator[Row]:
    found = in_pairs(Command(mine, BUILD), Command(plain, STOCK), setting.times)
    yield Row("nothing changed, N = 1,000, of STOCK", "2.6", "0.5", ratio_of(found))
    found = in_pairs(
        Command(mine, BUILD, edits(mine / product.EDITED)),
        Command(plain, STOCK, edits(plain / stock.EDITED)),
        setting.times,
    )
    yield Row("one piece edited, N = 1,000, of STOCK", "2.4", "0.55", ratio_of(found))


def _gone(project: Path) -> Callable[[], None]:
    return lambda: shutil.rmtree(project / "site", ignore_errors=True)


def _freshly(project: Path) -> Callable[[], None]:
    return lambda: fresh(project)


def _unchanged() -> None:
    """Before a build of what is as it was."""


def _put(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
