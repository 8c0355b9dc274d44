"""The page of the design for engineers: its tokens and its components, none of them written twice."""

from __future__ import annotations

from markupsafe import Markup

from macros.views.design_examples import components, samples
from macros.views.design_tokens import colours, faces, others, scales
from macros.views.view import View


def design_system(view: View) -> Markup:
    """Tokens with their contrast in both palettes, and every component with an example."""
    return view.render(
        "design_system.html",
        colours=colours(),
        others=others(),
        faces=faces(),
        scales=scales(),
        components=components(),
        **samples(view),
    )
