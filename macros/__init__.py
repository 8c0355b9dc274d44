"""The manual's core, and its door for mkdocs-macros: `define_env` registers the public macros.

Importing this package imports nothing else: `python -m macros setup` runs before anything is
installed, and what a builder needs is imported when it asks.
"""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Called by mkdocs-macros at the start of every build (env: its plugin object).

    The commands hand it the Site that they have checked (as `env.approved`); for others, such as
    `mkdocs build`, it reads and checks the project. Registers the macros of `views.catalogue`;
    leaves in env.variables for the hooks `site`, a `site.site.Site`, `composed`, which gives a
    written page with what its calls show, `dialect`, an extension that lets Markdown read pages as
    evidence is read, `theming` and `rendering`, which make what knows what became of pages before,
    and `bytecode`, where the theme's compiled templates are kept; and takes the plugin's own
    rendering away, for which a page would be a program. Raises PluginError, with every mistake in
    Thai.
    """
    from functools import partial
    from pathlib import Path

    from macros.build.rendering import Rendering
    from macros.build.theming import Theming
    from macros.checks.published import load_site
    from macros.evidence.dialect import Dialect
    from macros.material import LIBRARIES
    from macros.templating import compiled
    from macros.views.catalogue import MACROS

    served = str(env.conf["site_url"]).startswith(f"http://{env.conf['dev_addr']}/")
    handed = getattr(env, "approved", None)
    site = handed or _told(load_site, Path(env.project_dir), preview=served)
    for name, view in MACROS.items():
        env.macro(_macro(env, site, view), name)
    env.variables["site"] = site
    env.variables["dialect"] = Dialect()
    env.variables["theming"] = partial(Theming, site)
    env.variables["rendering"] = partial(Rendering, site.project.records)
    env.variables["bytecode"] = compiled(*LIBRARIES)
    env.variables["composed"] = lambda uri: _told(site.composed, uri)
    env.render = lambda markdown, force_rendering=False: markdown


def _told(make: Any, *arguments: Any, **options: Any) -> Any:
    """What `make` gives. Raises PluginError for its DataError: MkDocs prints that as it is."""
    from mkdocs.exceptions import PluginError

    from macros.source.diagnostic import DataError
    from macros.source.grouping import grouped

    try:
        return make(*arguments, **options)
    except DataError as error:
        lines = "\n".join(map(str, grouped(error.problems)))
        raise PluginError(f"ข้อมูลต้องแก้ไข {len(error.problems)} แห่ง\n{lines}") from error


def _macro(env: Any, site: Any, view: Any) -> Any:
    """A view as a function, for engines that know no hooks, with the id of a procedure or without."""

    def call(procedure: str | None = None) -> str:
        """What the page that calls it shows."""
        return str(view(site.view(env.page.file.src_uri, procedure)))

    return call
