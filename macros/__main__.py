"""The command line: python -m macros <verb>. Every make target is one of these."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

VERBS = {
    "setup": "ติดตั้งโปรแกรมที่ต้องใช้ไว้ใน .venv",
    "check": "ตรวจข้อมูลใน data/ โดยไม่สร้างเว็บไซต์",
    "build": "ตรวจข้อมูล แล้วสร้างเว็บไซต์ไว้ใน site/",
    "serve": "เปิดดูตัวอย่างเว็บไซต์ในเครื่องนี้ แก้ไขแล้วเห็นผลทันที",
    "schema": "เขียน data/schema/ ใหม่จากโมเดล",
    "test": "ทดสอบโปรแกรมทั้งหมด",
    "lint": "ตรวจรูปแบบและชนิดข้อมูลของโปรแกรม",
    "lock": "ตรึงรุ่นของไลบรารีใหม่ตาม pyproject.toml",
}
_OLDEST = (3, 11)


def main(arguments: list[str] | None = None) -> int:
    """Run one verb on the project in the current folder; what follows it is for the verb."""
    parser = argparse.ArgumentParser(prog="python -m macros", add_help=True)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="คำสั่ง")
    for verb, meaning in VERBS.items():
        verbs.add_parser(verb, help=meaning, add_help=False)
    chosen, rest = parser.parse_known_args(arguments)
    if sys.version_info < _OLDEST:
        print("ต้องใช้ Python 3.11 ขึ้นไป โปรดติดตั้ง Python รุ่นใหม่แล้วลองอีกครั้ง", file=sys.stderr)
        return 1
    try:
        run = import_module(f"macros.commands.{chosen.verb}").run
        return int(run(Path.cwd(), rest))
    except ModuleNotFoundError as error:
        print(
            f"ยังไม่ได้ติดตั้งไลบรารี {error.name} ให้ใช้คำสั่ง make site หรือ python3 -m macros setup",
            file=sys.stderr,
        )
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
