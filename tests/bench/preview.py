"""What a preview takes from an edit to the new text. It reads /proc, so it needs Linux."""

from __future__ import annotations

import os
import re
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench import product, stock
from tests.bench.figures import Row, Setting, ratio_of
from tests.bench.pages import EXAMPLE, EXAMPLE_SHOWN, sites
from tests.bench.running import Command, Cost, Pairs, started

_LONGEST, _REST, _LOOK = 600.0, 4.0, 0.1


@dataclass(frozen=True)
class Server:
    """A preview that runs: its process, the file that is edited, and where its text is seen."""

    pid: int
    file: Path
    address: str

    def text(self) -> str:
        """What the page shows now; nothing before it is served."""
        try:
            with urlopen(self.address, timeout=_LONGEST) as answer:
                return str(answer.read().decode())
        except (URLError, ConnectionError):
            return ""

    def wait(self, text: str) -> None:
        """Until the page shows a text. Raises TimeoutError."""
        end = time.monotonic() + _LONGEST
        while text not in self.text():
            if time.monotonic() > end:
                raise TimeoutError(self.address)
            time.sleep(_LOOK)

    def edit(self, number: int) -> tuple[Cost, float]:
        """Write a new text, and what showing it took: processor time, and seconds by the clock."""
        time.sleep(_REST)
        mark = f"MARK{number}X{time.time_ns()}"
        kept, before, start = (
            self.file.read_text(encoding="utf-8"),
            processor(self.pid),
            time.monotonic(),
        )
        self.file.write_text(f"{kept}\n{mark}\n", encoding="utf-8")
        self.wait(mark)
        return Cost(processor(self.pid) - before, 0), time.monotonic() - start


def rows(setting: Setting) -> Iterator[Row]:
    """A thousand pieces beside STOCK, then the repository's own site."""
    mine, plain = sites(setting.folder, 1_000)
    own = product.own_site(product.ROOT, setting.folder / "preview")
    with ExitStack() as running:
        first = _served(running, mine, product.EDITED, product.SHOWN)
        second = _served(running, plain, stock.EDITED, stock.SHOWN, ("mkdocs", "serve", "-a"))
        found = [(first.edit(n), second.edit(n)) for n in range(setting.times)]
    pairs = Pairs(tuple(a for (a, _), _ in found), tuple(b for _, (b, _) in found))
    clock = " ".join(f"{took:.1f}" for (_, took), _ in found)
    title = "preview, CPU from an edit to the new text, N = 1,000, of STOCK"
    yield Row(title, "1.2", "0.3", f"{ratio_of(pairs)}; seconds by the clock {clock}")
    with ExitStack() as running:
        server = _served(running, own, EXAMPLE, EXAMPLE_SHOWN)
        times = [server.edit(n) for n in range(setting.times)]
    clock = f"{median(took for _, took in times):.1f} s ({' '.join(f'{t:.1f}' for _, t in times)})"
    work = " ".join(f"{cost.seconds:.2f}" for cost, _ in times)
    title = "preview, seconds from an edit to the new text, own site"
    yield Row(title, "10 s", "1.5 s", f"{clock}; CPU {work}")


def processor(pid: int) -> float:
    """Seconds of processor that a process has used, with those that it started."""
    stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    return ticks(stat) / os.sysconf("SC_CLK_TCK") + sum(map(processor, _children(pid)))


def ticks(stat: str) -> int:
    """User and system time, its own and that of children it has waited for, in what Linux says
    of a process; its name, in brackets, may hold anything.
    """
    return sum(map(int, stat.rpartition(")")[2].split()[11:15]))


def _children(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").iterdir():
        yield from map(int, re.findall(r"\d+", (task / "children").read_text(encoding="utf-8")))


def _served(
    running: ExitStack,
    project: Path,
    file: str,
    shown: str,
    words: tuple[str, ...] = ("macros", "serve"),
) -> Server:
    """A preview that shows its page, until `running` ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    process, _ = running.enter_context(started(Command(project, (*words, host))))
    server = Server(process.pid, project / file, f"http://{host}/{shown}")
    server.wait("</html>")
    return server
