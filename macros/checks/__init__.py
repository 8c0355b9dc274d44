"""Judging the data: rules that types cannot state, the check that runs them all, and gaps.

May use `thai`, `source` and `model`. A rule is a function that yields problems; add it
to the list in `check.py`.
"""
