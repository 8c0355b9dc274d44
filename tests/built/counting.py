"""`python -m macros` with a count of what it reads and does, written to the file named first. What is
only hashed, to know whether anything changed, is not counted.
"""

import json
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

TEXTS = (".md", ".yml", ".txt")
WORK = [  # what others import comes first
    "macros.source.reader:read_yaml",
    "macros.model.load:load_data",
    "macros.checks.check:check",
    "macros.evidence.markup:Renderer._rendered",
    "macros.book.document:compose",
]


def main() -> int:
    root, out, *arguments = Path.cwd().resolve(), Path(sys.argv[1]), *sys.argv[2:]
    sys.path.insert(0, str(root))
    opened: Counter[str] = Counter()
    called: Counter[str] = Counter()
    hashing = []
    watched, assets = (f"{root}/data/", f"{root}/docs/"), f"{root}/docs/assets/"

    def hear(event: str, given: tuple[Any, ...]) -> None:
        if event == "open" and "w" not in str(given[1]) and not hashing:
            path = str(given[0])
            if path.startswith(watched) and path.endswith(TEXTS) and not path.startswith(assets):
                opened[path.removeprefix(f"{root}/")] += 1

    for name in WORK:
        _count(name, called)
    last_build = import_module("macros.build.last_build")
    content = last_build._content

    def hashed(*paths: Path) -> str:
        hashing.append(paths)
        found: str = content(*paths)
        hashing.pop()
        return found

    last_build._content = hashed  # type: ignore[attr-defined]
    sys.addaudithook(hear)
    code: int = import_module("macros.__main__").main(arguments)
    out.write_text(json.dumps({"opened": opened, "called": called}), encoding="utf-8")
    return code


def _count(name: str, called: "Counter[str]") -> None:
    """Count the calls of a function, which others must not have imported yet, or of a method."""
    module, _, path = name.partition(":")
    *holders, last = path.split(".")
    holder = import_module(module)
    for each in holders:
        holder = getattr(holder, each)
    work = getattr(holder, last)

    def counted(*given: Any, **named: Any) -> Any:
        start = next((each.start for each in given if hasattr(each, "start")), None)
        called[f"{last} {start.path}" if start else last] += 1
        return work(*given, **named)

    setattr(holder, last, counted)


if __name__ == "__main__":
    sys.exit(main())
