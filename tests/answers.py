"""The answers of an office that begins, invented: one of secondary schools."""

from __future__ import annotations

ANSWERS = """\
name: สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาตัวอย่างบุรี
kind: secondary
address: https://tb.example.org/manual/
repository: https://git.example.org/tb/manual
current_year: 2569
standards: 3
indicators: [10, 6, 4]
"""
SMALL = ANSWERS.replace("standards: 3\nindicators: [10, 6, 4]", "standards: 2\nindicators: [2, 1]")
"""The same with less to judge."""
WITH_ICT = f"""{ANSWERS}\
other_groups:
  - {{id: ict, name: กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร}}
"""
"""The same with a group that not every office has."""
