"""The signs that are drawn into the faces of paper, since Sarabun has none of them."""

from __future__ import annotations

SIGNS = "□☐◻⬜☑☒✅✓✔✗✘✕✖❌■◼⬛○●◇◦▪▫★⭐☆⇐⇒⇔⬅➔➜➡◄►‣⚠❗❓\ufffd"
