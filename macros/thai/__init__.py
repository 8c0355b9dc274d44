"""The Thai language: พ.ศ. dates, digits, words, sorting and readable ids.

A leaf: knows no other room. Plain functions on text; safe to use from anywhere.
"""
