"""The Nu HTML Checker (vnu-jar from npm; needs java and npm) reads every page of the built site."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.conftest import ROOT

from .site import built_site

TOOLS = ROOT / ".cache" / "audit"
JUDGE = "vnu-jar@26.9.27"
JAR = TOOLS / "node_modules/vnu-jar/build/dist/vnu.jar"


def run(folder: Path) -> int:
    """Judge the site; 1 when something is found, or when what the judge needs is not there."""
    missing = [name for name in ("java", "npm") if not shutil.which(name)]
    if missing:
        names = " และ ".join(missing)
        print(
            f"ยังไม่ได้ตรวจ HTML: ไม่พบ {names} ให้ติดตั้งแล้วลองอีกครั้ง (apt install default-jre-headless npm)"
        )
        return 1
    if not JAR.exists():
        fetch = ["npm", "install", "--silent", "--no-audit", "--prefix", str(TOOLS), JUDGE]
        subprocess.run(fetch, check=True)
    return nu(built_site(folder))


def nu(site: Path) -> int:
    """What the Nu HTML Checker says of every page: its messages, or how many pages it read."""
    judge = ["java", "-jar", str(JAR), "--skip-non-html", "--errors-only", str(site)]
    done = subprocess.run(judge, capture_output=True, text=True, check=False)
    pages = sum(1 for _ in site.rglob("*.html"))
    print(done.stderr.replace(f"file:{site}/", "") or f"Nu HTML Checker: {pages} หน้า ไม่พบข้อผิดพลาด")
    return int(bool(done.stderr))
