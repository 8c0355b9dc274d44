"""Volumes as PDF: the faces, where lines break, the press."""
