"""Looks for personal data in every file that would become public."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from macros.cache.records import Records
from macros.privacy.files import in_name, in_text
from macros.privacy.finding import Finding, UnreadableError
from macros.privacy.kept import as_rows, key_of, of_rows
from macros.privacy.readers import MUTE, TEXT, decoded, suffix_of
from macros.privacy.waiver import Waiver, judged, named
from macros.privacy.worker import Worker
from macros.source.diagnostic import Diagnostic
from macros.source.refusal import why
from macros.source.text import LIMIT, file_bytes

_MOST_WORKERS = 4
_FILES_A_WORKER = 40
"""From so many files on a second worker is worth its start, half a second of processor time."""
_LARGEST = 200 * 1024 * 1024


def scan(
    root: Path,
    files: Sequence[str],
    waivers: Sequence[Waiver],
    records: Records,
    strays: Sequence[str] = (),
) -> list[Diagnostic]:
    """What must not become public in files (their paths in the project at `root`), as far as no
    waiver answers for it. `strays` are read too, and nothing is said of those that cannot be: they
    stay out of the site, but who can open the repository can open them.

    What is found is kept in `records`, so that each file is read once.
    """
    there = [*files, *strays]
    found = findings(root, there, records)
    found |= {path: [x for x in found.get(path, ()) if x.kind != "unreadable"] for path in strays}
    problems = list(judged(found, waivers, there))
    problems += [named(path, item.kind) for path in there for item in in_name(path)]
    return problems


def findings(root: Path, files: Sequence[str], records: Records) -> dict[str, list[Finding]]:
    """What is found in each of the files (paths in `root`), without those that hold nothing."""
    found: dict[str, list[Finding]] = {}
    keys: dict[str, str] = {}
    for path in files:
        suffix = suffix_of(path)
        try:
            content = b"" if suffix in MUTE else _content(root / path)
            if suffix in TEXT and len(content) <= LIMIT:
                found[path] = _in_text(content, suffix, records)
            elif suffix not in MUTE:
                keys[path] = key_of(content, suffix)
        except UnreadableError as error:
            found[path] = [Finding("unreadable", where=str(error))]
    by_key = _by_key({key: root / path for path, key in keys.items()}, records)
    found |= {path: by_key[key] for path, key in keys.items()}
    return {path: found[path] for path in files if found.get(path)}


def _in_text(content: bytes, suffix: str, records: Records) -> list[Finding]:
    name = key_of(content, suffix)
    known = of_rows(records.get(name))
    if known is None:
        known = in_text(decoded(content), suffix)
        records.put(name, as_rows(known))
    return known


def _by_key(files: Mapping[str, Path], records: Records) -> dict[str, list[Finding]]:
    """What is found in files by their keys: kept from before, or looked up and kept. That time ran
    out over a file is kept as well: it is processor time, which a busy machine does not change.
    """
    known = {key: found for key in files if (found := of_rows(records.get(key))) is not None}
    unknown = {key: file for key, file in files.items() if key not in known}
    for key, found in zip(unknown, _looked_into(list(unknown.values())), strict=True):
        known[key] = found
        records.put(key, as_rows(found))
    return known


def _looked_into(files: Sequence[Path]) -> list[list[Finding]]:
    """What is found in each of these files, as many at a time as there are workers: one, of few files."""
    wanted = -(-len(files) // _FILES_A_WORKER)
    count = min(_MOST_WORKERS, os.cpu_count() or 1, wanted)
    workers = [Worker() for _ in range(count)]
    idle: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        idle.put(worker)

    def look(file: Path) -> list[Finding]:
        """What is found in a file, by a worker that has nothing to do."""
        worker = idle.get()
        try:
            return worker.findings(file)
        finally:
            idle.put(worker)

    try:
        with ThreadPoolExecutor(max(count, 1)) as pool:
            return list(pool.map(look, files))
    finally:
        for worker in workers:
            worker.close()


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LARGEST:
            raise UnreadableError("ไฟล์ใหญ่เกินไป")
        return file_bytes(file) if suffix_of(file.name) in TEXT else file.read_bytes()
    except OSError as error:
        raise UnreadableError(f"เปิดไฟล์ไม่ได้ ({why(error)})") from None
