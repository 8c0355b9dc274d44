"""What the code host publishes: the artifact of `publish.yml`, packed as its action packs it, unpacked
and served below an address of its own, as Pages does.
"""

from __future__ import annotations

import functools
import http.client
import re
import subprocess
import tarfile
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import fromstring as parse

import pytest
from playwright.sync_api import Browser

from macros.checks.built import page_parser
from tests.conftest import ROOT
from tests.workflows.reading import read

from .conftest import Built

PACK = ("tar", "--dereference", "--hard-dereference", "--exclude=.git", "--exclude=.github")
"""The command of actions/upload-pages-artifact v5.0.0; without include-hidden-files it adds
--exclude=.[^/]*, which leaves .well-known out.
"""
HIDDEN = "--exclude=.[^/]*"
BELOW = "/standards-manual/"
THAI = "ไฟล์ที่ไม่มี"
KNOWN_TO_IIS = {
    *["html", "css", "js", "png", "jpg", "jpeg", "txt", "xml", "pdf", "zip", "docx", "xlsx", "pptx"]
}
"""Kinds that IIS 10 sends without being told (applicationHost.config as installed)."""


class Pages(SimpleHTTPRequestHandler):
    """A host that shows the site's own page for what it does not have."""

    def translate_path(self, path: str) -> str:
        below = unquote(urlsplit(path).path)
        if not below.startswith(BELOW):
            return "/nowhere"
        return str(Path(self.directory) / below.removeprefix(BELOW))

    def send_error(self, code: int, *_: object) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(page)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def artifact(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the artifact is unpacked into."""
    folder = tmp_path_factory.mktemp("artifact")
    (upload,) = [
        each["with"]
        for each in read(ROOT / ".github/workflows/publish.yml")["jobs"]["build"]["steps"]
        if "upload-pages-artifact" in each.get("uses", "")
    ]
    hidden = () if upload["include-hidden-files"] == "true" else (HIDDEN,)
    packed = folder / "artifact.tar"
    site = built.project / upload["path"]
    command = [*PACK[:3], "--directory", str(site), "-cf", str(packed), *PACK[3:], *hidden, "."]
    subprocess.run(command, check=True)
    with tarfile.open(packed) as archive:
        members = archive.getmembers()
        assert not [each.name for each in members if not (each.isfile() or each.isdir())]
        archive.extractall(folder / "site", filter="data")
    return folder / "site"


@pytest.fixture(scope="module")
def host(artifact: Path) -> Iterator[str]:
    handler = functools.partial(Pages, directory=str(artifact))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()


def test_every_file_is_in_it_under_its_own_name(built: Built, artifact: Path) -> None:
    def files(folder: Path) -> dict[str, int]:
        found = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.stat().st_size for path in found}

    published = files(artifact)
    assert published == files(built.site)
    assert any("ก" <= letter <= "๙" for name in published for letter in name)
    assert sum(published.values()) < 1000**3


def test_every_link_within_the_site_is_answered(artifact: Path, host: str) -> None:
    """Those of each page but 404.html, whose links hold where the data say that the site is."""
    read_page, wanted = page_parser(), set()
    for page in artifact.rglob("*.html"):
        here = urljoin(f"http://{host}{BELOW}", page.relative_to(artifact).as_posix())
        for _, link, _ in read_page(page.read_text(encoding="utf-8")).links:
            target = urlsplit(urljoin(here, link))
            if target.netloc == host and page.name != "404.html":
                wanted.add(target.path)
    assert len(wanted) > 200
    asking = http.client.HTTPConnection(host)
    lost = []
    for path in sorted(wanted):
        asking.request("HEAD", path)
        with asking.getresponse() as answer:
            if answer.status >= 400:
                lost.append(unquote(path))
    asking.close()
    assert lost == []


def test_what_is_not_there_is_told_in_thai(chromium: Browser, host: str) -> None:
    page = chromium.new_page()
    answer = page.goto(f"http://{host}{BELOW}groups/{THAI}.html")
    assert answer
    assert answer.status == 404
    assert "ไม่พบหน้า" in page.inner_text("article")
    page.close()


def test_web_servers_are_told_of_every_kind_of_file(artifact: Path) -> None:
    """What PUBLISHING.md says to nginx, and to IIS, which sends nothing of a kind unknown to it."""
    kinds = {path.suffix[1:] for path in artifact.rglob("*") if path.is_file() and path.suffix}
    kinds -= {"map"}  # for who looks into the theme's scripts
    guide = (ROOT / "PUBLISHING.md").read_text(encoding="utf-8")
    nginx = guide[guide.index("types {") : guide.index("### Apache")]
    assert kinds <= set(re.findall(r"[a-z0-9]+(?=[; ])", nginx))
    iis = guide[guide.index("<?xml") : guide.index("</configuration>")] + "</configuration>"
    told = {each.get("fileExtension", "")[1:] for each in parse(iis).iter("mimeMap")}
    assert kinds <= told | KNOWN_TO_IIS
