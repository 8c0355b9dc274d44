"""The ZIP file of the form, opened by other programs."""

from __future__ import annotations

import io
import shutil
import subprocess
from base64 import b64decode, b64encode
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from playwright.sync_api import Browser

from tests.form.scripts import scripted

FILES = {
    "docs/sar/2568/ind-01/รายงานการประชุม ครั้งที่ 1.md": "---\ntitle: ก\n---\n".encode(),
    "docs/sar/2568/ind-01/คำสั่ง.pdf": bytes(range(256)) * 9,
    "docs/sar/2568/ind-01/ว่าง.txt": b"",
}
MAKE = """async (files) => {
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const blob = await evidenceForm.zip.of(files.map(([name, text]) => ({ name, blob: new Blob([bytes(text)]) })));
  let all = "";
  for (const byte of new Uint8Array(await blob.arrayBuffer())) all += String.fromCharCode(byte);
  return btoa(all);
}"""


@pytest.fixture(scope="module")
def made(chromium: Browser) -> list[bytes]:
    given = [[name, b64encode(content).decode()] for name, content in FILES.items()]
    with scripted(chromium, "checksum.js", "zip.js") as page:
        return [b64decode(page.evaluate(MAKE, given)) for _ in range(2)]


def test_python_reads_it(made: list[bytes]) -> None:
    assert made[0] == made[1]
    with ZipFile(io.BytesIO(made[0])) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == FILES
        for info in opened.infolist():
            assert info.flag_bits == 1 << 11
            assert info.compress_type == ZIP_STORED
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
            assert info.external_attr >> 16 == 0o100644


COMMANDS = {
    "unzip": ["unzip", "-q", "made.zip"],
    "7z": ["7z", "x", "made.zip"],
    "bsdtar": ["bsdtar", "-xf", "made.zip"],
}


@pytest.mark.parametrize("program", COMMANDS)
def test_other_programs_unpack_it(program: str, made: list[bytes], tmp_path: Path) -> None:
    if not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    (tmp_path / "made.zip").write_bytes(made[0])
    environment = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    subprocess.run(
        COMMANDS[program], cwd=tmp_path, env=environment, check=True, capture_output=True
    )
    found = {
        path.relative_to(tmp_path).as_posix(): path.read_bytes()
        for path in (tmp_path / "docs").rglob("*")
        if path.is_file()
    }
    assert found == FILES
