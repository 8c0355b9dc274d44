import pytest

from macros.views.paging import WEIGHT, paged

THAI = "ก" * (WEIGHT // 6)  # half a page: three bytes a letter
TABLE = {
    "ไม่มีรายการ": ([], 0, [range(0)]),
    "หน้าเดียว": (["a", "b"], 0, [range(2)]),
    "นับเป็นไบต์": ([THAI, THAI, "a"], 0, [range(2), range(2, 3)]),
    "หน้าแรกมีที่ใช้แล้ว": ([THAI, THAI, THAI], WEIGHT // 2, [range(1), range(1, 3)]),
    "หน้าแรกเต็มแล้วยังแสดงหนึ่งชิ้น": ([THAI, THAI], WEIGHT * 2, [range(1), range(1, 2)]),
    "ชิ้นใหญ่กว่าหน้าอยู่หน้าเดียว": (["a", THAI * 3, "b"], 0, [range(1), range(1, 2), range(2, 3)]),
}


@pytest.mark.parametrize(("blocks", "first", "pages"), TABLE.values(), ids=TABLE)
def test_blocks_are_cut_by_weight(blocks: list[str], first: int, pages: list[range]) -> None:
    assert paged(blocks, first) == pages
