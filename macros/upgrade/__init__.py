"""Data of an earlier version in the form of this one: what is said of them stays, byte by byte.

A step of `steps.py` looks at the files and tells of each change what it does and what is left to a
person; `applying` does all of them or none.
"""
