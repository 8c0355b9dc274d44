"""A new office's project: answers → files. Pure but for `engine`, which lists what is copied, and
`writing`, which writes; it knows the data by their texts, which the whole check judges.
"""
