"""What to do with a file of a kind that is not published, by the end of its name."""

from __future__ import annotations

_WEB = "ให้เผยแพร่ที่อื่น เช่น เว็บไซต์หรือช่องวิดีโอของสำนักงาน แล้วใส่ที่อยู่ใน links ของหลักฐาน"
_OF_IPHONE = "ให้เปิดภาพในแอป Photos ของ Windows แล้วบันทึกเป็น .jpg หรือตั้งค่า iPhone ที่ กล้อง > รูปแบบ > เข้ากันได้มากที่สุด แล้วส่งภาพใหม่"
_INSIDE = "ให้แตกไฟล์บีบอัด แล้วแนบไฟล์ข้างในทีละไฟล์"
_WORD, _EXCEL, _POWERPOINT = (
    f"ให้เปิดใน {program} แล้วบันทึกเป็น {suffix}"
    for program, suffix in (("Word", ".docx"), ("Excel", ".xlsx"), ("PowerPoint", ".pptx"))
)
_OWN = "ให้เปิดด้วยโปรแกรมของไฟล์นั้น แล้วบันทึกเป็นชนิด .docx .xlsx หรือ .pdf"
_SHORTCUT = "เป็นเพียงทางลัด ให้ดาวน์โหลดหรือคัดลอกไฟล์จริงมาแนบ"
ADVICE = {
    **dict.fromkeys([".doc", ".rtf", ".docm", ".dot"], _WORD),
    **dict.fromkeys([".xls", ".xlsb", ".xlsm", ".csv"], _EXCEL),
    **dict.fromkeys([".ppt", ".pptm", ".pps"], _POWERPOINT),
    **dict.fromkeys([".html", ".htm", ".mht", ".xml", ".txt"], _OWN),
    ".odt": "ให้เปิดใน Word หรือ LibreOffice แล้วบันทึกเป็น .docx",
    ".ods": "ให้เปิดใน Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx",
    ".odp": "ให้เปิดใน PowerPoint หรือ LibreOffice แล้วบันทึกเป็น .pptx",
    ".pages": "ให้ส่งออก (Export) เป็น .docx .xlsx .pptx หรือ .pdf จากโปรแกรมนั้น",
    ".numbers": "ให้ส่งออก (Export) เป็น .xlsx หรือ .pdf จากโปรแกรมนั้น",
    ".key": "ให้ส่งออก (Export) เป็น .pptx หรือ .pdf จากโปรแกรมนั้น",
    ".lfs": "ให้ดาวน์โหลดไฟล์จริงด้วย git lfs pull",
    **dict.fromkeys([".zip", ".rar", ".7z"], _INSIDE),
    **dict.fromkeys([".lnk", ".url", ".gdoc", ".gsheet", ".gslides"], _SHORTCUT),
    **dict.fromkeys([".md", ".markdown"], "ให้เปลี่ยนนามสกุลเป็น .md ตัวพิมพ์เล็ก"),
    **dict.fromkeys([".heic", ".heif"], _OF_IPHONE),
    ".svg": "ให้เปิดในโปรแกรมวาดภาพ แล้วส่งออก (Export) เป็น .png",
    ".avif": "ให้แปลงภาพเป็น .jpg",
    **dict.fromkeys([".bmp", ".gif"], "ให้แปลงภาพเป็น .png"),
    **dict.fromkeys([".tif", ".tiff"], "ให้แปลงภาพเป็น .png หรือ .pdf"),
    **dict.fromkeys([".mp4", ".mov", ".m4v", ".avi", ".mkv", ".wmv", ".3gp", ".webm"], _WEB),
    **dict.fromkeys([".mp3", ".m4a", ".wav", ".aac", ".ogg"], _WEB),
}
"""What to do, in Thai, by suffixes in small letters."""

PICTURES = frozenset({".svg", ".heic", ".heif", ".avif", ".bmp", ".gif", ".tif", ".tiff"})
"""Suffixes of pictures that no browser shows, or not well: they are told of as files."""
