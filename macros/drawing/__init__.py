"""Pictures of a procedure: steps become geometry, geometry becomes SVG.

May use `thai`, `model` and `templating`. Geometry (`geometry.py`) is plain data in px, so that
the site, the printed volume and Word draw the same picture; only `flowchart` knows SVG.
"""
