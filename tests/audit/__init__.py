"""make audit: what is too slow for every test run, and judges from outside the project.

Each module is one of them: `run(folder)` prints what it finds and gives an exit code.
"""
