"""Numbers as drawings: plain values in, geometry out, one SVG writer.

Colours and sizes are tokens of `plots.css`, the style sheet that the site publishes; paper and Word
read them there. Knows `drawing` for the widths of Thai text, and leaves.
"""
