"""Files that take long to make, kept by what they are made of."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path


def get_or_make(
    cache: Path, source: Path, recipe: str, make: Callable[[], bytes]
) -> tuple[Path, bytes]:
    """(where a made file is kept in the folder `cache`, its content): made once, and named by
    the hash of its source and of the recipe, whose last word is the file's suffix.
    """
    key = sha256(source.read_bytes() + recipe.encode()).hexdigest()[:16]
    file = cache / f"{source.stem}-{key}.{recipe.split()[-1]}"
    if file.exists():
        return file, file.read_bytes()
    made = make()
    with suppress(OSError):  # a folder that cannot be written to costs time, nothing else
        cache.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        fresh.write_bytes(made)
        fresh.replace(file)
    return file, made
