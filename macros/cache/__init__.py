"""What was worked out before, kept by what it was worked out from: a leaf that knows no other room.

Nothing is kept that could not be made again, nothing is believed that is not whole, and a folder
that cannot be read or written costs time and nothing else.
"""
