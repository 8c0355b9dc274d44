"""Judging: rules that types cannot state, the check that runs them all, and what was built.

A rule is a function from a `Context` to the problems it finds; it stands in one of the tuples of
`check.py`, which say what it judges and for whom it runs.
"""
