"""The printed volumes: the model as print HTML, charts as plates and posters, PDF.

May use every room below it, and knows nothing of MkDocs.
"""
