"""What an office hands on for others to work with: open data, tables, and a copy of the site.

May use every room of the leaves, the model, evidence, pictures and `views`; it knows neither
`volumes` nor MkDocs. `library` makes the files of data, `offline` the copy of a built site.
"""
