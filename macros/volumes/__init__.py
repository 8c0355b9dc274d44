"""The printable volumes: the same model as the site's, on paper.

A layer after `publishing`, before the doors.
"""
