"""Why the system refuses a file, in Thai."""

from __future__ import annotations

import errno

_WHY = {
    errno.EACCES: "ไม่มีสิทธิ์",
    errno.EPERM: "ไม่มีสิทธิ์",
    errno.EROFS: "ที่เก็บนี้อ่านได้อย่างเดียว",
    errno.ENOSPC: "เนื้อที่ดิสก์เต็ม",
    errno.EFBIG: "ไฟล์ใหญ่เกินไป",
    errno.ENOENT: "ไม่พบ",
    errno.EISDIR: "เป็นแฟ้ม",
    errno.ENOTDIR: "ไม่ใช่แฟ้ม",
    errno.ENAMETOOLONG: "ชื่อยาวเกินไป",
    errno.EBUSY: "โปรแกรมอื่นใช้อยู่",
    errno.EIO: "อ่านจากดิสก์ไม่สำเร็จ",
    errno.ELOOP: "ทางลัดวนกลับมาที่เดิม",
    errno.EADDRINUSE: "โปรแกรมอื่นใช้อยู่",
}


def why(error: OSError) -> str:
    """The reason of an error in a few Thai words; in the system's own where it is a rare one."""
    return _WHY.get(error.errno or 0) or error.strerror or type(error).__name__
