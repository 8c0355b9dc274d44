import pytest

from tests.properties.holding import tried


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if tried:
        failed = len(terminalreporter.stats.get("failed", ()))
        terminalreporter.write_line(
            f"คุณสมบัติ {len({*tried})} ข้อ ลอง {len(tried):,} ตัวอย่าง พบผิด {failed}"
        )
