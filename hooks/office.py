"""The office's name, address, edit links, navigation and digits, from data/office.yml."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Fill in what mkdocs.yml leaves to the data."""
    site = config.plugins["macros"].variables["site"]
    config.site_name = site.name
    config.site_url = config.site_url or site.address
    config.edit_uri_template = site.edit_template
    config.nav = site.nav(config.nav or [])
    config.mdx_configs.setdefault("toc", {})["slugify"] = site.slugify
    return config


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Write the finished page in the digits of the office."""
    return config.plugins["macros"].variables["site"].finish(output)
