"""`mkdocs serve` sees edits of the core: macros/ is forgotten before each of its builds.

MkDocs imports a macros package once and would go on with the old code. Our own preview
(`python -m macros serve`) does so by itself, when the code has changed.
"""

import sys

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Drop every module of macros/, so that the macros plugin imports them anew."""
    plugin = config.plugins["macros"]
    served = str(config.site_url).startswith(f"http://{config.dev_addr}/")
    if served and not hasattr(plugin, "approved"):
        for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
            del sys.modules[name]
    return config
