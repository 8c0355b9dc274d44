"""The real site, built once by the real command from a copy of the project, and read back."""

import compileall
import functools
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page

from tests import long
from tests.conftest import LONG, copy_project, replace
from tests.reading.html import Html

from .crowded import PIECE
from .crowded import crowded as _crowded
from .judging import Judge
from .judging import style as style

COUNTING = Path(__file__).with_name("counting.py")
WIDTHS = [360, 768, 1440]
LOOKED_AT = WIDTHS if LONG else WIDTHS[::2]
"""Widths at which axe looks at one page again: a phone's and a desk's; in make audit all."""


def environment() -> dict[str, str]:
    """That of a command: a test may have changed the one of its own process."""
    return {**os.environ, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`python -m macros ...` in a project, warnings of Python being errors."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "macros", *arguments],
        cwd=project, env=environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip


def _counted(project: Path) -> subprocess.CompletedProcess[str]:
    """A whole build, with nothing of texts known from before."""
    (project / ".cache/records.sqlite").unlink(missing_ok=True)
    command = [sys.executable, "-W", "error", str(COUNTING), COUNTS, "build"]
    return subprocess.run(
        command, cwd=project, env=environment(), capture_output=True, text=True, check=False
    )


@dataclass(frozen=True)
class Built:
    """A built site and what the command said."""

    project: Path
    output: str

    @property
    def site(self) -> Path:
        return self.project / "site"

    def pages(self) -> list[str]:
        return sorted(path.relative_to(self.site).as_posix() for path in self.site.rglob("*.html"))

    def html(self, page: str) -> str:
        return (self.site / page).read_text(encoding="utf-8")

    def found(self) -> set[str]:
        """Every address that search may lead to: page#anchor, without # the page's beginning."""
        parts = [path.read_text("utf-8") for path in self.site.glob("search/*-*-*.js")]
        pages = [each for part in parts for each in json.loads(part[part.index("{") : -3])["pages"]]
        return {f"{page[0]}#{each[0]}".rstrip("#") for page in pages for each in page[7]}

    def page(self, page: str) -> Html:
        return _read(self.html(page))


@functools.cache
def _read(html: str) -> Html:
    return Html(html)


COUNTS = "counts.json"


def build(project: Path, *, counted: bool = False) -> Built:
    """The site of a project; one that is `counted` has its downloads, too."""
    done = _counted(project) if counted else run(project, "build", "--pages")
    assert done.returncode == 0, done.stdout + done.stderr
    return Built(project, done.stdout + done.stderr)


Shared = Callable[[str, Callable[[Path], Built]], Built]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Shared:
    """Builds a site once for all workers of a run."""
    top = tmp_path_factory.getbasetemp()
    run_ = top if worker_id == "master" else top.parent

    def made(name: str, make: Callable[[Path], Built]) -> Built:
        said = run_ / f"{name}.txt"
        with FileLock(run_ / f"{name}.lock"):
            if not said.exists():
                shutil.rmtree(run_ / name, ignore_errors=True)  # of a build that failed
                site = make(run_ / name)
                said.write_text(site.output, encoding="utf-8")
        return Built(run_ / name, said.read_text(encoding="utf-8"))

    return made


@pytest.fixture(scope="session")
def built(shared: Shared) -> Built:
    """The office's own site; in its project stands what was read and done for it."""
    return shared("built", lambda folder: build(copy_project(folder), counted=True))


@pytest.fixture(scope="session")
def own(shared: Shared) -> Built:
    """The office's own site, built without the example and without downloads."""
    return shared("own", _own)


def _own(folder: Path) -> Built:
    project = copy_project(folder)
    replace(project / "data/office.yml", ("example: true", "example: false"))
    compileall.compile_dir(project / "macros", quiet=1)  # once for all its copies
    return build(project)


@pytest.fixture(scope="session")
def crowded(shared: Shared) -> Built:
    """The whole site with much and hostile evidence, without downloads."""
    return shared("crowded", lambda folder: build(_crowded(folder)))


@pytest.fixture
def project(own: Built, tmp_path: Path) -> Path:
    """A copy of the office's own project to spoil; it has no site."""
    return copied(own.project, tmp_path, "site", ".cache/volumes")


@pytest.fixture
def published(own: Built, tmp_path: Path) -> Built:
    """The same with its site."""
    return Built(copied(own.project, tmp_path, ".cache/volumes"), own.output)


def copied(project: Path, target: Path, *without: str) -> Path:
    """A copy of a project without some of its folders, named by their paths."""
    left = {project / path for path in without}
    return shutil.copytree(
        project, target, dirs_exist_ok=True,
        ignore=lambda folder, names: {name for name in names if Path(folder, name) in left},
    )  # fmt: skip


PROCEDURE = "procedures/standards-work.yml"
SECOND = {
    "office.yml": {
        "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเพชรบูรณ์ เขต ๑": "สำนักงานตัวอย่าง <ทดสอบ> เขต 9",
        "คู่มืองานมาตรฐานสำนักงานเขตพื้นที่การศึกษา": ("คู่มือ <script>alert(1)</script> & *ทดสอบ* [ก](x)"),
        "https://example.github.io/standards-manual/": "https://office.example.org/manual/",
        "https://github.com/example/standards-manual": "https://git.example.org/a/b",
        "digits: arabic": "digits: thai",
        "procedures: [standards-work]": "procedures: [standards-work, a-meeting, long-work]",
        "name: กลุ่มตรวจสอบภายใน": ("name: หน่วยตรวจสอบ *ภายใน* <b onclick=alert(1)> {{ x }}"),
    },
    "source/about.yml": {
        "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเพชรบูรณ์ เขต ๑": "สำนักงานตัวอย่าง <ทดสอบ> เขต 9",
    },
    "standards.yml": {
        "name: {state: blank, erratum: E008}": "name: ชื่อสมมติ | <b> _ก_",
        "standard: {state: blank, erratum: E008}": "standard: std-1",
        "code: null": 'code: "1.10"',
    },
    "assignments.yml": {"{state: blank, erratum: E015}": "[admin, audit]"},
    "calendar/2569.yml": {
        "activities: {state: blank, erratum: E035}": (
            "activities:\n  - {id: act-01, title: ประชุมสมมติ, step: step-1, start: 2568-10-01,"
            " end: 2568-10-07, groups: [audit]}"
        ),
    },
    PROCEDURE: {
        "forms: {state: blank, erratum: E047}": (
            "forms:\n  - {id: form-1, title: แบบสมมติ 1, source: editorial}"
        ),
        "duration: {state: blank, erratum: E080}": "duration: {value: 10, unit: เดือน}",
    },
}


EXITS = {
    "กำหนดเป้าหมายและผลที่คาดหวัง": {
        "ผ่าน": "step-6",
        "แก้ไขเล็กน้อย": "step-4",
        "แก้ไขมาก": "step-2",
        "ข้าม": "step-7",
    },
    "ประเมินตนเองและจัดทำ SAR": {"รับรอง": "step-8", "ไม่รับรอง": "step-5", "ยุติ": "step-9"},
}


CHARTS = "docs/charts.md"
CALLS = """---
title: ผังทั้งหมด
render_macros: true
---

# ผังทั้งหมด

{{ flowchart("long-work") }}

{{ flowchart("long-work") }}

{{ flowchart("standards-work") }}

{{ summary_table("long-work") }}

{{ summary_table("standards-work") }}

{{ lanes("long-work") }}

{{ legend("long-work") }}
"""
"""A page that calls the macros of charts more than once, for two procedures."""

LANES = "---\ntitle: ผังตามผู้รับผิดชอบ\nrender_macros: true\n---\n\n{{ lanes('long-work') }}\n"


HOSTILE = PIECE.format(
    title='"คำสั่ง | <b>\\n\\n# {{ title }} {% raw %} <script>alert(1)</script> *ก*"',
    body="{{ title.x }} {{ title() | upper }} {% include 'x' %} {# ก #}\n\n"
    '`<script>alert(1)</script>` \\<b onclick=alert(1)> --8<-- "mkdocs.yml"\n\n'
    "[ก](https://example.org/?a=1&b=2) ปี 2568 `2568`\n",
)


@pytest.fixture(scope="session")
def second(shared: Shared) -> Built:
    """Another office, with Thai digits, hostile names, three manuals and everything filled in:
    its data change, nothing else; and one page of its own calls the charts more than once.
    """
    return shared("second", _second)


def _second(folder: Path) -> Built:
    project = copy_project(folder)
    for name, changes in SECOND.items():
        replace(project / "data" / name, *changes.items())
    first = (project / "data" / PROCEDURE).read_text(encoding="utf-8")
    other = first.replace("id: standards-work", "id: a-meeting").replace(
        "name: งานมาตรฐานสำนักงานเขตพื้นที่การศึกษา", "name: งานประชุมสมมติ"
    )
    for step, exits in EXITS.items():
        plain = f"    symbol:\n      kind: activity\n      label: {step}\n"
        assert plain in other
        ways = "".join(f"        {label}: {end}\n" for label, end in exits.items())
        decides = plain.replace("kind: activity\n", f"kind: decision\n      exits:\n{ways}")
        other = other.replace(plain, decides)
    (project / "data/procedures/a-meeting.yml").write_text(other, encoding="utf-8")
    (project / f"data/procedures/{long.ID}.yml").write_text(long.yaml(), encoding="utf-8")
    (project / CHARTS).write_text(CALLS, encoding="utf-8")
    (project / "docs/lanes.md").write_text(LANES, encoding="utf-8")
    entry = "  - ดาวน์โหลด: downloads.md\n"
    replace(
        project / "mkdocs.yml",
        (entry, f"{entry}  - ผังทั้งหมด: charts.md\n  - ตามผู้รับผิดชอบ: lanes.md\n"),
    )
    (project / "docs/sar/2569/ind-01").mkdir(parents=True)
    (project / "docs/sar/2569/ind-01/คำสั่ง ๑&(+).md").write_text(HOSTILE, encoding="utf-8")
    return build(project)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: Any) -> None:
        pass


def serve(site: Built) -> Iterator[str]:
    """The address of a site that is served on loopback meanwhile."""
    handler = functools.partial(Quiet, directory=str(site.site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(built: Built) -> Iterator[str]:
    """The built site."""
    yield from serve(built)


@pytest.fixture(scope="session")
def second_address(second: Built) -> Iterator[str]:
    """The other office's site, whose second manual has decisions with several exits."""
    yield from serve(second)


@pytest.fixture(scope="session")
def window(chromium: Browser) -> Iterator[Page]:
    """The window of a reader who goes from page to page: a third of the work of a new one."""
    opened = chromium.new_page()
    opened.set_default_timeout(120_000)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def judge() -> Judge:
    """One for all pages: it asks of no look twice."""
    return Judge()


@pytest.fixture
def desktop(window: Page) -> Page:
    """That window, wide; what a test sets in it beside its size, or keeps, needs one of its own."""
    window.set_viewport_size({"width": 1440, "height": 900})
    return window


def widths(page: Page) -> Iterator[int]:
    """Each width, the page having it."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        yield width


@pytest.fixture(params=WIDTHS, ids=lambda width: f"{width}px")
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    opened = chromium.new_page(viewport={"width": request.param, "height": 900})
    yield opened
    opened.close()


_DRESSED = """async () => {
  const late = [...document.querySelectorAll('link[rel=stylesheet]')].filter(link => !link.sheet);
  const come = late.map(link => new Promise(done => { link.onload = link.onerror = done; setTimeout(done, 3000); }));
  await Promise.all(come);
  await document.fonts.ready;
}"""


def go(page: Page, url: str) -> None:
    """Open a page, with its style (404.html asks for it once it knows where it is) and its faces."""
    page.goto(url)
    page.evaluate(_DRESSED)


def moved(page: Page) -> None:
    """Until the theme's script is there, which comes with the reader's first move."""
    page.mouse.move(1, 200)
    page.mouse.move(2, 201)
    page.wait_for_function("() => 'keyboard$' in window")
