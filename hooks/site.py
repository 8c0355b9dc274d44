"""Hands MkDocs what the core made: names, navigation, edit links, pages and files."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

_NO_DAY = "1980-01-01"  # of every page: MkDocs would say today, which is no day of any change
_CHANGED = re.compile(r"\s*<lastmod>[^<]*</lastmod>")


def _site(config: MkDocsConfig) -> Any:
    """The core's Site, as define_env left it."""
    plugin: Any = config.plugins["macros"]
    return plugin.variables["site"]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Fill in what mkdocs.yml leaves to data/office.yml."""
    site = _site(config)
    config.site_name = site.name
    config.site_url = config.site_url or site.address
    config.edit_uri_template = site.edit_template
    config.copyright = site.foot.html  # where the theme has the foot of its pages
    config.nav = site.nav(config.nav or [])
    plugin: Any = config.plugins["macros"]
    scripts = [each for each in config.extra_javascript if getattr(each, "defer", False)]
    bundles = site.bundles.style(config.extra_css), site.bundles.script(map(str, scripts))
    plugin.variables["bundles"] = bundles
    config.extra_css = [
        bundles[0].uri
    ]  # that of scripts, which comes before the theme's: main.html
    config.extra_javascript = [each for each in config.extra_javascript if each not in scripts]
    config.markdown_extensions.append(plugin.variables["dialect"])
    config.mdx_configs.setdefault("toc", {})["slugify"] = site.slugify
    return config


def _judged(files: Files, config: MkDocsConfig) -> None:
    """Of what lies in docs/ leave what the core has read and accepted, and nothing else."""
    plugin: Any = config.plugins["macros"]
    published = _site(config).published.difference(
        *(bundle.sources for bundle in plugin.variables["bundles"])
    )
    for file in [file for file in files if file.src_dir == config.docs_dir]:
        if file.src_uri not in published:
            files.remove(file)
        elif file.inclusion is InclusionLevel.EXCLUDED:  # by mkdocs.yml, as all of evidence is
            file.inclusion = InclusionLevel.INCLUDED


def _trimmed(files: Files, config: MkDocsConfig) -> None:
    """Leave of the theme's files, and in its style sheets, what pages of this site can have."""
    palettes = config.theme.get("palette") or []
    chosen = palettes if isinstance(palettes, list) else [palettes]
    bundles = _site(config).bundles
    for file in [file for file in files if file.src_dir != config.docs_dir]:
        if bundles.unused(file.src_uri):
            files.remove(file)
        elif file.is_css() or file.is_javascript():
            content = bundles.of_theme(file.src_uri, file.content_string, chosen)
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=content))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take out what nobody judged, add generated pages and assets; give every page the file that
    its edit link opens.
    """
    _judged(files, config)
    _trimmed(files, config)
    site = _site(config)
    for file in files.documentation_pages():
        file.edit_uri = f"docs/{file.src_uri}"
        file.content_string = ""  # the core has read it: on_page_markdown
    for page in site.pages:
        kind = InclusionLevel.INCLUDED if page.listed else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.uri, content=page.content, inclusion=kind)
        file.edit_uri = page.data
        files.append(file)
    plugin: Any = config.plugins["macros"]
    bundles = [(bundle.uri, bundle.content) for bundle in plugin.variables["bundles"]]
    for uri, content in (*site.assets, *bundles):
        shown = InclusionLevel.INCLUDED
        files.append(File.generated(config, uri, content=content, inclusion=shown))
    return files


@event_priority(100)  # before any plugin sees the page
def on_page_markdown(markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put into a page that people wrote what its calls show; the core reads its head, too."""
    plugin: Any = config.plugins["macros"]
    written = plugin.variables["composed"](page.file.src_uri)
    if written:
        page.meta, markdown = dict(written.meta), str(written.markdown)
    return str(plugin.variables["rendering"].begin(page, markdown))


def on_page_content(html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put evidence into a page only when Markdown and macros are done with it; braces that are
    text stay text in its menus, too.
    """
    site = _site(config)
    html = _rendered(html, page, config)
    page.update_date = _NO_DAY
    page.title = site.literal(str(page.title))
    titled = site.titled(page.title, page.file.src_uri)
    if titled != page.title:  # in the browser's tab, not in menus
        page.meta["title"] = titled
    for anchor in _anchors(page.toc):
        anchor.title = site.literal(anchor.title)
    filled = str(site.fill(html, page.file.src_uri))
    page.meta["description"] = site.describe(
        filled, page.title, f"{site.name} {site.manual.office.name}"
    )
    return filled


def _rendered(html: str, page: Page, config: MkDocsConfig) -> str:
    """The HTML of a page's Markdown, from before if it is known."""
    plugin: Any = config.plugins["macros"]
    rendering = plugin.variables["rendering"]
    known = rendering.known(page)
    if not known:
        rendering.keep(page, html)
        return html
    page.title, page.toc = known.title, get_toc(known.toc)
    page.present_anchor_ids = set(known.ids)
    return str(known.html)


def _anchors(toc: Iterable[AnchorLink]) -> Iterator[AnchorLink]:
    """Every entry of a table of contents."""
    for anchor in toc:
        yield anchor
        yield from _anchors(anchor.children)


def on_nav(nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Begin to look for what is known of pages; keep the navigation in reach of the theme."""
    plugin: Any = config.plugins["macros"]
    plugin.variables["nav"] = nav
    plugin.variables["rendering"] = plugin.variables["rendering"](config, files)
    return nav


def on_env(env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
    """Add what search reads, now that the content of every page is done, and let known pages pass
    the theme. Its own index stays empty: it is what its box asks for when a page loads.
    """
    pages = [file.page for file in files.documentation_pages() if file.page]
    told = [(page.file.src_uri, page.url, str(page.title), page.content or "") for page in pages]
    for uri, content in _site(config).search(told):
        shown = InclusionLevel.INCLUDED
        files.append(File.generated(config, uri, content=content, inclusion=shown))
    for page in pages:
        page.meta["search"] = {"exclude": True}
    plugin: Any = config.plugins["macros"]
    theming = plugin.variables["theming"](config, plugin.variables["nav"])
    for page in pages:
        theming.begin(page)
    plugin.variables["theming"] = theming
    env.bytecode_cache = plugin.variables["bytecode"]
    return env


def on_post_template(output: str, /, *, template_name: str, config: MkDocsConfig) -> str:
    """Finish the page that is shown for a wrong address; let the list of pages name no days."""
    if template_name == "sitemap.xml":
        return _CHANGED.sub("", output)
    if template_name != "404.html":
        return output
    site = _site(config)
    return str(site.foot.placed(site.finishing.finish(output), template_name))


def on_post_page(output: str, /, *, page: Page, config: MkDocsConfig) -> str:
    """Let the core have the last word on a page: its Thai, and its policy."""
    plugin: Any = config.plugins["macros"]
    return str(plugin.variables["theming"].finish(page, output))
