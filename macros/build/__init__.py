"""From a checked project to a folder that may be published; what knows MkDocs stands in one module."""
