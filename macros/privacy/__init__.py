"""Personal data in what would become public: found before it does.

May use `thai` and `source`. `plain` and `detector` read text, `office`, `sheets`, `pdf` and
`pictures` turn a file into passages of text, `scan` goes through the project. No number that was
found ever leaves this room: findings say what kind and where.
"""
