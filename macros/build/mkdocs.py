"""What knows MkDocs: it is handed a site, and builds its pages or serves them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from macros.build.messages import in_thai, mkdocs_in_thai, problem, problems_behind
from macros.source.diagnostic import Diagnostic

CONFIG = "mkdocs.yml"
_WATCHED = ("docs", "data", "macros", "hooks", CONFIG)


class BuildError(Exception):
    """The pages could not be built: every problem that must be mended first."""

    def __init__(self, problems: Sequence[Diagnostic]) -> None:
        super().__init__()
        self.problems = problems


def build_pages(root: Path, target: Path, site: Any = None) -> None:
    """Run MkDocs strictly into `target`, with the Site of the project at `root`; without one,
    `define_env` reads and checks the project. Raises BuildError, with problems in Thai.
    """
    with mkdocs_in_thai(root) as log:
        from mkdocs.commands.build import build
        from mkdocs.exceptions import MkDocsException

        try:
            build(_configured(root, target, site))
        except (MkDocsException, SystemExit) as error:
            found = problems_behind(error) or log.problems or [problem(str(error), root)]
            raise BuildError(found) from None


def serve_pages(root: Path, address: str, site: Callable[[], Any]) -> None:
    """Serve the project at `root` at an address (host:port), and build it anew after each edit,
    until interrupted. `site` gives the Site as it then is; None leaves the pages as they are.

    Raises OSError when nothing can be served there.
    """
    from mkdocs.livereload import LiveReloadServer

    host, _, port = address.rpartition(":")
    with TemporaryDirectory() as folder, mkdocs_in_thai(root, live=True):

        def build() -> None:
            """Make the pages anew for the preview."""
            found = site()
            if found:
                _rebuilt(root, Path(folder), f"http://{address}/", found)

        server = LiveReloadServer(builder=build, host=host, port=int(port), root=folder)
        build()
        for name in _WATCHED:
            server.watch(str(root / name))
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            return
        finally:
            server.shutdown()


def _rebuilt(root: Path, target: Path, url: str, site: Any) -> None:
    """Build for a preview; what goes wrong is said, and the pages stay as they are."""
    from mkdocs.commands.build import build
    from mkdocs.exceptions import MkDocsException

    try:
        config = _configured(root, target, site)
        config.site_url = url
        build(config, serve_url=url)
        site.project.records.save()
    except (MkDocsException, SystemExit) as error:
        print(in_thai(str(error), root), file=sys.stderr)


def _configured(root: Path, target: Path, site: Any) -> Any:
    """The configuration, whose plugin of macros has the site in its hand."""
    from mkdocs.config import load_config

    config = load_config(str(root / CONFIG), site_dir=str(target))
    plugin: Any = config.plugins["macros"]
    plugin.approved = site
    return config
