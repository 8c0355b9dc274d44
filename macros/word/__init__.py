"""Word documents of the manual, the reports and the order, made of the volumes' own HTML.

May be touched: the styles and settings in `base/`, the parts of documents in `templates/`.
With care: `reading`, which must lose no word of a volume.
"""
