"""What printing a report of a thousand pieces costs."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from macros.book.volume_set import VolumeSet
from macros.pdf.pdf_builder import PdfBuilder
from macros.pdf.print_documents import print_documents
from tests.bench import product
from tests.bench.figures import Row, Setting
from tests.bench.running import RSS
from tests.conftest import sound

COUNT, YEAR = 1_000, 2569


def rows(setting: Setting) -> Iterator[Row]:
    """The report in as many parts as it has; memory is that of the largest process."""
    project = product.project(product.ROOT, setting.folder / "press", COUNT, (YEAR,))
    found = [_printed(project) for _ in range(setting.times)]
    each = " ".join(f"{one['seconds'] / one['pages']:.3f}" for one in found)
    share = median(one["seconds"] / one["pages"] for one in found)
    title = f"PDF of {COUNT:,} pieces ({found[0]['pages']:.0f} pages), CPU per page"
    yield Row(title, "0.12 s", "0.096 s", f"{share:.3f} s ({each})")
    most = median(one["memory"] for one in found)
    yield Row("the same, peak memory", "1.05 GB", "0.63 GB", f"{most / 1024:.2f} GB")


def _printed(project: Path) -> dict[str, float]:
    """In a process of its own, so that its children are the printing processes alone."""
    command = [sys.executable, "-m", "tests.bench.press", str(project)]
    done = subprocess.run(command, cwd=product.ROOT, check=True, capture_output=True)
    return dict(json.loads(done.stdout))


def main(project: Path) -> None:
    """Print the report of a project; pages, seconds and MB as JSON."""
    documents = print_documents(VolumeSet(sound(project)))
    volumes = [item for item in documents if item.publication.name.startswith(f"sar-{YEAR}")]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        made = PdfBuilder.of(Path(folder)).printed(volumes, lambda _: None)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    pages = sum(item.imprint.pages for item in made)
    print(json.dumps({"pages": pages, "seconds": spent, "memory": after.ru_maxrss / RSS}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
