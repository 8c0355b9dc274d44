"""What volumes cost: processor time, memory and bytes of the manual and of reports that grow."""

from __future__ import annotations

import resource
import tempfile
from pathlib import Path

from macros.book.volume_set import VolumeSet
from macros.pdf.pdf_builder import PdfBuilder
from macros.pdf.print_document import PrintDocument
from macros.pdf.print_documents import print_documents
from tests.conftest import sound


def cost(name: str, manuscript: PrintDocument) -> str:
    """One volume printed in a process of its own, as a line of a table."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        (made,) = PdfBuilder.of(Path(folder)).printed([manuscript], lambda _: None)
        size = made.file.stat().st_size
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    memory = after.ru_maxrss / 1024
    return f"  {name:28} {made.imprint.pages:6,} {seconds:9.1f} s {memory:8,.0f} MB {size / 1e6:8.2f} MB"


def table(projects: dict[str, Path]) -> None:
    """The manual, then the report of each project, the smallest first: memory is the most that
    any process so far has used.
    """
    print("\nvolumes (pages, processor time, memory, size)")
    for number, (name, project) in enumerate(projects.items()):
        found = {item.publication.name: item for item in print_documents(VolumeSet(sound(project)))}
        if not number:
            print(cost("manual", found["manual"]))
        print(cost(f"report of {name}", found["sar-2569"]))
