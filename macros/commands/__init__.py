"""What `python -m macros <verb>` does, one verb a module.

`setup` uses the standard library alone, since it runs before anything is installed; the others
may use every room. They speak Thai, return an exit code and never show a traceback.
"""
