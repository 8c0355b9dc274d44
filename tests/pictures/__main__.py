"""python -m tests.pictures: makes the pictures of README.md and PUBLISHING.md anew, from site/.

Pages are shown as a browser does; what stands on the code host is drawn, for its pages change.
"""

from __future__ import annotations

import base64
import io
import sys
from pathlib import Path
from typing import Any

import fontpkg
from PIL import Image
from playwright.sync_api import sync_playwright

from macros.commands.setup import browser
from macros.templating import environment
from tests.conftest import ROOT

TARGET = ROOT / ".github/pictures"
WIDTH, HEIGHT, QUALITY = 1200, 750, 60
PAGES = {
    "home": "example/index.html",
    "indicator": "example/sar/2599/x-ind-01.html",
}
DRAWINGS = {
    "template": {
        "title": "หน้าแรกของที่เก็บไฟล์",
        "tabs": ["Code", "Issues", "Pull requests", "Actions", "Settings"],
        "here": "Code",
        "button": "Use this template ▾",
        "rows": ["กด Use this template แล้วกด Create a new repository", "ตั้งชื่อที่เก็บไฟล์ เช่น manual เลือก Public", "กด Create repository"],
    },
    "pages": {
        "title": "Settings → Pages",
        "tabs": ["Code", "Issues", "Pull requests", "Actions", "Settings"],
        "here": "Settings",
        "button": "GitHub Actions ▾",
        "rows": ["กด Settings แล้วกด Pages ทางซ้าย", "ที่หัวข้อ Build and deployment", "ช่อง Source เลือก GitHub Actions (ไม่ต้องกดบันทึก)"],
    },
    "start": {
        "title": "Actions → เริ่มสำนักงานใหม่",
        "tabs": ["Code", "Issues", "Pull requests", "Actions", "Settings"],
        "here": "Actions",
        "button": "Run workflow ▾",
        "rows": ["กด Actions แล้วกด “เริ่มสำนักงานใหม่” ทางซ้าย", "กด Run workflow แล้วกรอกแบบฟอร์ม", "กด Run workflow สีเขียวด้านล่างของแบบฟอร์ม"],
    },
}  # fmt: skip


def main() -> int:
    """Make every picture; 1 where there is no site to show."""
    if not (ROOT / "site/index.html").exists():
        print("ยังไม่มี site/ ให้ใช้คำสั่ง make site ก่อน", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        page = opened.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for name, uri in PAGES.items():
            page.goto((ROOT / "site" / uri).as_uri())
            page.evaluate("document.fonts.ready")
            _save(page.screenshot(), name)
        page = opened.new_page(device_scale_factor=2)
        for name, words in DRAWINGS.items():
            page.set_content(_drawing(words))
            page.evaluate("document.fonts.ready")
            _save(page.locator("svg").screenshot(), name)
        opened.close()
    return 0


def _drawing(words: dict[str, Any]) -> str:
    """A drawing in a page, in Sarabun: not every system has Thai letters for an SVG by itself."""
    face = base64.b64encode(Path(fontpkg.path("Sarabun", weight=400)).read_bytes()).decode()
    svg = environment(Path(__file__).parent).get_template("host.svg").render(words)
    style = f"@font-face {{ font-family: Sarabun; src: url(data:font/ttf;base64,{face}) }}"
    return f"<!doctype html><style>{style} body {{ margin: 0 }}</style>{svg}"


def _save(png: bytes, name: str) -> None:
    shown = Image.open(io.BytesIO(png)).convert("RGB")
    shown.save(TARGET / f"{name}.webp", quality=QUALITY, method=6)


if __name__ == "__main__":
    sys.exit(main())
