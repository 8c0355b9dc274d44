"""The command line: python -m macros <verb>. Every make target is one of these."""

from __future__ import annotations

import errno
import gc
import io
import os
import sys
import tempfile
import traceback
from importlib import import_module
from pathlib import Path

VERBS = {
    "setup": "ติดตั้งโปรแกรมที่ต้องใช้ไว้ใน .venv",
    "check": "ตรวจข้อมูล หลักฐาน ไฟล์ และหน้าเว็บ โดยไม่สร้างเว็บไซต์ (--fix แก้ให้เท่าที่แก้ได้)",
    "build": "ตรวจข้อมูล แล้วสร้างเว็บไซต์ไว้ใน site/",
    "serve": "เปิดดูตัวอย่างเว็บไซต์ในเครื่องนี้ แก้ไขแล้วเห็นผลทันที",
    "new": "เริ่มโครงการของสำนักงานใหม่ (new ไฟล์คำตอบ.yml แฟ้มใหม่ หรือ new เพื่อตอบคำถามทีละข้อ)",
    "links": "ถามเว็บไซต์อื่นว่าลิงก์ในเว็บไซต์ที่สร้างแล้วยังเปิดได้หรือไม่",
    "review": "บอกหลักฐานที่รอตรวจทาน และบันทึกว่าตรวจทานแล้ว (review ไฟล์ --by ตำแหน่ง)",
    "upgrade": "ปรับข้อมูลของโปรแกรมรุ่นก่อนให้เป็นรูปแบบปัจจุบัน (--dry-run บอกโดยไม่แก้)",
    "schema": "เขียน data/schema/ ใหม่จากโมเดล",
    "fields": "บอกช่องของไฟล์ข้อมูล เช่น fields office (ไม่ต้องสร้างเว็บไซต์)",
    "test": "ทดสอบโปรแกรมทั้งหมด",
    "lint": "ตรวจรูปแบบและชนิดข้อมูลของโปรแกรม",
    "bench": "วัดเวลาที่ใช้ เป็นอัตราส่วน",
    "audit": "ตรวจสิ่งที่ช้าเกินกว่าจะทดสอบทุกครั้ง ใช้เวลาประมาณครึ่งชั่วโมง",
    "lock": "ตรึงรุ่นของไลบรารีใหม่ตาม pyproject.toml",
}
_TAKING = {
    "setup",
    "build",
    "check",
    "serve",
    "new",
    "review",
    "upgrade",
    "test",
    "bench",
    "audit",
    "fields",
}  # verbs that take more words
_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NO_FOLDER = "No usable temporary directory"  # as tempfile says it, also where the disk is full
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_OLDEST = (3, 11)
_MADE = 50_000  # objects between two looks for garbage: a command makes much and drops little


def main(arguments: list[str] | None = None) -> int:
    """Run one verb on the project in the current folder; what follows it is for the verb."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # Thai, whatever the system's own encoding
    verb, *rest = (sys.argv[1:] if arguments is None else arguments) or [""]
    if verb not in VERBS or {"-h", "--help"} & set(rest):
        return _usage(verb)
    if sys.version_info < _OLDEST:
        print("ต้องใช้ Python 3.11 ขึ้นไป โปรดติดตั้ง Python รุ่นใหม่แล้วลองอีกครั้ง", file=sys.stderr)
        return 1
    if rest and verb not in _TAKING:
        print(f"คำสั่ง {verb} ไม่รับข้อความ {' '.join(rest)!r}", file=sys.stderr)
        return 2
    gc.set_threshold(_MADE)
    try:
        run = import_module(f"macros.commands.{verb}").run
        return int(run(Path.cwd(), rest))
    except ModuleNotFoundError as error:
        advice = "ให้ใช้คำสั่ง make site หรือ python3 -m macros setup"
        print(f"ยังไม่ได้ติดตั้งไลบรารี {error.name} {advice}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # who reads (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # the last wall: a mistake of ours is not shown as a traceback
        print(_told(error), file=sys.stderr)
        return 1


def _told(error: Exception) -> str:
    """What to say of an error that no command expects."""
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return "เขียนไฟล์ไม่ได้ เพราะเนื้อที่ดิสก์เต็ม ให้ลบไฟล์ที่ไม่ใช้แล้วลองอีกครั้ง"
    if isinstance(error, FileNotFoundError) and str(error.strerror).startswith(_NO_FOLDER):
        advice = "ให้ลบไฟล์ที่ไม่ใช้ หรือตั้งค่า TMPDIR เป็นแฟ้มที่เขียนได้ แล้วลองอีกครั้ง"
        return f"ไม่มีแฟ้มชั่วคราวที่เขียนได้ในเครื่องนี้ มักเป็นเพราะเนื้อที่ดิสก์เต็ม {advice}"
    if isinstance(error, OSError) and error.errno in _CLOSED and error.filename:
        where = f"เปิดหรือเขียน {error.filename} ไม่ได้ (ไม่มีสิทธิ์ หรือที่เก็บอ่านได้อย่างเดียว)"
        return f"{where} ให้ตรวจสิทธิ์ของไฟล์และแฟ้มนี้ แล้วลองอีกครั้ง"
    try:
        with tempfile.NamedTemporaryFile(  # which is for this person alone
            "w", encoding="utf-8", prefix="standards-manual-error-", suffix=".txt", delete=False
        ) as file:
            file.write(traceback.format_exc())
    except OSError:
        return f"โปรแกรมผิดพลาด ({type(error).__name__}) และบันทึกรายละเอียดไม่ได้ โปรดแจ้งผู้ดูแล"
    return f"โปรแกรมผิดพลาด ({type(error).__name__}) โปรดส่งไฟล์ {file.name} ให้ผู้ดูแล"


def _usage(verb: str) -> int:
    """Print the verbs; an error when the one given is none of them."""
    known = verb in VERBS or verb in {"-h", "--help"}
    out = sys.stdout if known else sys.stderr
    if not known:
        print(f"ไม่รู้จักคำสั่ง {verb!r}" if verb else "ต้องระบุคำสั่ง", file=out)
    print("วิธีใช้: python -m macros คำสั่ง", file=out)
    for name, meaning in VERBS.items():
        print(f"  {name:8} {meaning}", file=out)
    return 0 if known else 2


if __name__ == "__main__":
    code = main()
    gc.freeze()  # what is left goes with the process: nobody need look through it for garbage
    sys.exit(code)
