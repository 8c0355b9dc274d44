"""The model as pages: views render templates, `pages` says which pages exist, `site` is what
the build is given. May use every room below it, and knows nothing of MkDocs.
"""
