"""The engines that charts are drawn with in the tests."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="session")
def dot() -> Path:
    """The system's dot, which `make setup-test` brings."""
    found = shutil.which("dot")
    if not found:
        pytest.fail("dot is not installed: apt install graphviz")
    return Path(found)


@pytest.fixture(scope="session")
def graphviz_pure(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """graphviz-pure as setup installs it where there is no dot, in a folder of its own."""
    folder = tmp_path_factory.mktemp("graphviz-pure")
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    locked = ["--require-hashes", "-r", str(ROOT / "requirements/graphviz.txt")]
    done = subprocess.run(
        [sys.executable, *install, "--target", str(folder), *locked],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        pytest.fail(f"graphviz-pure cannot be installed, so it is not tested:\n{done.stderr}")
    return folder / "bin" / "graphviz-pure"
