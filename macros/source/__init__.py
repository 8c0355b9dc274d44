"""From a file to values that remember their line: the YAML reader and what it reports.

A leaf: knows no other room. `Diagnostic` and `DataError` are how the whole project says
that something must be mended; add kinds of reading here, not kinds of data.
"""
