"""The office's facts as frozen values: one noun a module, and the loader that reads them.

May use `thai` and `source`. A new fact is a field here, a line in its data file, and
`python -m macros schema`; nothing else in the house decides what data may say.
"""
