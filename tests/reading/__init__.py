"""How the tests read what the project makes: one reader for HTML, one for paper. Neither shares code
with what it reads.
"""
