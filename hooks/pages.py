"""Adds the pages and files that the core makes from data."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add generated pages and assets; give every page the file its edit link opens."""
    site = config.plugins["macros"].variables["site"]
    for file in files.documentation_pages():
        file.edit_uri = f"docs/{file.src_uri}"
    for page in site.pages:
        file = File.generated(config, page.uri, content=page.content)
        file.edit_uri = page.data
        files.append(file)
    for uri, content in site.assets:
        files.append(File.generated(config, uri, content=content))
    return files
