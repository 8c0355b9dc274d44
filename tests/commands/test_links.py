"""The command that asks other sites; here the other sites are this machine's."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

import pytest

from macros.commands import links
from macros.commands.asking import Asker, is_public, spelled
from tests.conftest import SEED

ASKED: list[tuple[str, str]] = []


class Other(BaseHTTPRequestHandler):
    """Another site: what it answers is the page's name."""

    def do_HEAD(self) -> None:
        ASKED.append((self.command, unquote(self.path)))
        name = unquote(self.path).strip("/")
        status = {"ดี": 200, "หาย": 404, "เลิก": 410, "ปิด": 403, "ย้าย": 301, "ล่ม": 503}.get(name, 200)
        if name == "ไม่รู้จัก HEAD":
            status = 405 if self.command == "HEAD" else 200
        if name.startswith("วน"):
            status = 302
        self.send_response(status)
        if name == "ย้าย":
            self.send_header("Location", "/ดี".encode().decode("latin-1"))  # as many servers send it
        elif status == 302:
            self.send_header("Location", f"/%E0%B8%A7%E0%B8%99{len(name)}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD  # noqa: N815 (the name that http.server calls)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def other() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Other) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def asker() -> Asker:
    return Asker(allowed=lambda host: True, pause=0)


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        ("ดี", "there"),
        ("หาย", "gone"),
        ("เลิก", "gone"),
        ("ปิด", "unsure"),
        ("ล่ม", "unsure"),
        ("ย้าย", "there"),
        ("ไม่รู้จัก HEAD", "there"),
        ("วน", "unsure"),
    ],
)
def test_an_answer_is_judged(other: str, asker: Asker, page: str, verdict: str) -> None:
    assert asker.ask(f"{other}/{page}").verdict == verdict


@pytest.mark.parametrize(
    ("address", "verdict"),
    [
        ("http://127.0.0.1:1/", "unsure"),  # nobody listens
        ("http://no-such-host.invalid/", "gone"),
        ("http://x:99999999/", "gone"),
    ],
)
def test_nobody_there_is_no_error(asker: Asker, address: str, verdict: str) -> None:
    assert asker.ask(address).verdict == verdict


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("https://ตำรวจ.ไทย/ข่าว?ก=1", "https://xn--82cz5bq7c7i.xn--o3cw4h/ข่าว?ก=1"),
        ("https://กระทรวง.ไทย:8443/", "https://xn--12cm1c6bby4d.xn--o3cw4h:8443/"),
        ("https://www.obec.go.th/ก", "https://www.obec.go.th/ก"),
    ],
)
def test_thai_domains_are_asked_by_the_names_that_hosts_have(address: str, asked: str) -> None:
    assert spelled(address) == asked


def test_nothing_inside_a_network_is_asked(other: str) -> None:
    ASKED.clear()
    asked = [f"{other}/ดี", "http://10.0.0.1/", "http://[::1]/", "http://169.254.0.1/x"]
    answers = dict(Asker(pause=0).ask_all(asked))
    assert {answer.verdict for answer in answers.values()} == {"unsure"}
    assert ASKED == []
    assert not is_public("127.0.0.1")
    assert is_public("8.8.8.8")


PAGE = """<a href="{other}/ดี#x">ก</a>
<a href="{other}/%E0%B8%AB%E0%B8%B2%E0%B8%A2">ข</a> <a href="{other}/ปิด">ค</a>
<a href="https://github.com/example/standards-manual/edit/main/x">แก้ไข</a>
<a href="https://example.org/">ง</a> <a href="mailto:a@example.org">จ</a> <img src="{other}/ภาพ">
"""


def test_dead_links_are_told_where_they_are_written(
    tmp_path: Path, other: str, asker: Asker, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").symlink_to(SEED / "data")
    assert links.run(tmp_path, [], asker) == 1
    assert "make site" in capsys.readouterr().err
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text(PAGE.format(other=other), encoding="utf-8")
    (tmp_path / "docs").mkdir()
    page = tmp_path / "docs/index.md"
    page.write_text(f"# ก\n\nดู [ข]({other}/หาย) และ <{other}/ดี>\n", encoding="utf-8")
    assert links.run(tmp_path, [], asker) == 1
    said = capsys.readouterr()
    assert "ตรวจลิงก์ไปเว็บไซต์อื่น 3 ลิงก์" in said.out
    dead, unsure = said.err.splitlines()
    assert dead.startswith("docs/index.md:3:8: ลิงก์ ")
    assert dead.endswith("(E-SITE-73)")
    assert unsure.startswith("site/index.html:2:1: คำเตือน: ")
    page.write_text("# ก\n", encoding="utf-8")
    (tmp_path / "site/index.html").write_text(f'<a href="{other}/ดี">ก</a>', encoding="utf-8")
    assert links.run(tmp_path, [], asker) == 0
