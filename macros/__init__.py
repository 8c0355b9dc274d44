"""The manual's core, and its door for mkdocs-macros: `define_env` registers the public macros.

Importing this package imports nothing else: `python -m macros setup` runs before anything is
installed, and what a builder needs is imported when it asks.
"""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Called by mkdocs-macros at the start of every build (env: its plugin object).

    Registers the macros of `publishing.catalogue` and leaves `site`, a `publishing.site.Site`,
    in env.variables for the hooks. Raises PluginError, with every mistake in Thai.
    """
    from pathlib import Path

    from mkdocs.exceptions import PluginError

    from macros.publishing.catalogue import OF_OFFICE, OF_PROCEDURE
    from macros.publishing.downloads import offered
    from macros.publishing.examination import approved
    from macros.source.problem import DataError

    root = Path(env.project_dir)
    try:
        site = approved(root, offered())
    except DataError as error:
        count = len(error.problems)
        raise PluginError(f"ข้อมูลต้องแก้ไข {count} แห่ง\n{error}") from error
    for name, view in {**OF_OFFICE, **OF_PROCEDURE}.items():
        env.macro(_macro(env, site, view), name)
    env.variables["site"] = site


def _macro(env: Any, site: Any, view: Any) -> Any:
    """A view as a function that a page may call, with the id of a procedure or without."""

    def call(procedure: str | None = None) -> str:
        from mkdocs.exceptions import PluginError

        if procedure is not None and procedure not in site.manual.procedure:
            names = ", ".join(site.manual.procedure)
            raise PluginError(f"ไม่รู้จักคู่มือ {procedure!r} ให้ใช้ {names}")
        return str(view(site.view(env.page.file.src_uri, procedure)))

    return call
