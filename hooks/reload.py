"""Preview sees edits of the core: forgets macros/ before each build of `mkdocs serve`.

MkDocs imports a macros package once and would go on with the old code. The environment carries
the word "preview" because MkDocs keeps hook modules, but not their state, between builds.
"""

import os
import sys
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

PREVIEW = "MANUAL_PREVIEW"


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note that this process is a preview."""
    if command == "serve":
        os.environ[PREVIEW] = "1"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Drop every module of macros/, so that the macros plugin imports them anew."""
    if PREVIEW in os.environ:
        for name in [name for name in sys.modules if name.split(".")[0] == "macros"]:
            del sys.modules[name]
    return config
