"""Printable volumes: the manual, the reports and the charts as PDF, made of the same views as pages.

May be touched: what a volume holds (`manual`, `report`), its templates and its style sheet.
With care: `press` and `faces`, on which the exact text of every volume depends.
"""
