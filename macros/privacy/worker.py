"""A process of its own that looks into attachments: what hangs or swells there is ended there.

The parsers of PDF and Office files are not ours and the files are anybody's. A process can be
stopped after a time; a function cannot.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import astuple
from pathlib import Path
from threading import Timer

from macros.privacy.files import scan_attachment
from macros.privacy.finding import Finding
from macros.privacy.readers import suffix_of
from macros.source.refusal import why

SECONDS = 10
"""The most processor time that one file may take; by the clock, `_PATIENCE` times that, for what
waits rather than works and for Windows, which ends nothing by processor time.
"""

LATE = Finding("unreadable", where="ใช้เวลาหรือหน่วยความจำมากเกินไป")
"""What is found in a file over which the process ended."""

_MEMORY = 2 * 1024**3
_PATIENCE = 6
_ROOT = Path(__file__).parents[2]


class Worker:
    """Looks into files in another process, which starts when it is first needed and is ended over
    a file that takes so many seconds of the clock.
    """

    def __init__(self, seconds: float = SECONDS * _PATIENCE) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[str] | None = None

    def findings(self, file: Path) -> list[Finding]:
        """What is found in a file; that it is unreadable, when the process ends over it."""
        process = self._process = self._process or _started()
        assert process.stdin
        assert process.stdout
        timer = Timer(self._seconds, process.kill)
        timer.start()
        try:
            process.stdin.write(json.dumps(str(file)) + "\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except OSError:
            answer = ""
        finally:
            timer.cancel()
        if not answer.endswith("\n"):
            self.close()
            return [LATE]
        return [Finding(*values) for values in json.loads(answer)]

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None


def _started() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "macros.privacy.worker"],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def serve(lines: Iterable[str]) -> None:
    """Answer each line, the path of a file in JSON, with a line of findings in JSON."""
    for line in lines:
        _limit()
        file = Path(json.loads(line))
        try:
            found = scan_attachment(file.read_bytes(), suffix_of(file.name))
        except OSError as error:
            found = [Finding("unreadable", where=f"เปิดไฟล์ไม่ได้ ({why(error)})")]
        print(json.dumps([astuple(item) for item in found]), flush=True)


def _limit() -> None:
    """No more memory and processor time than the next file may need; Windows has no such limits."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = math.ceil(used.ru_utime + used.ru_stime)
        for kind, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CPU, spent + SECONDS)):
            _, hard = resource.getrlimit(kind)
            lower = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(kind, (lower, hard))


if __name__ == "__main__":
    serve(sys.stdin)
