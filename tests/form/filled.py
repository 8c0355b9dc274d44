"""The form as the site has it, its fields on a page of their own, told of a whole project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from macros.assessment.project import Project
from macros.site.form_files import form_files
from macros.views import addresses
from macros.views.evidence_form import OF_FILES, SCRIPTS, evidence_form
from macros.views.view import View
from tests.form.scripts import scripted

EVERY = tuple(f"{name}.js" for name in (*OF_FILES, *SCRIPTS))


@contextmanager
def form_page(
    chromium: Browser, judged: Project, *, query: str = "", first: str = ""
) -> Iterator[Page]:
    """The form, asked so; without a question only its fields, with no page around them that acts. A script
    may run `first`.
    """
    own = judged.own
    files = form_files(judged.root, judged.archives, own.manual.office.site)
    told = "".join(f"<script>{text.decode()}</script>" for _, text in files)
    form = evidence_form(View(own, addresses.ADD, own.manual.procedures[0]))
    html = f"<script>{first}</script><article><h1>เพิ่มหลักฐาน</h1>{form}</article>{told}"
    names = EVERY if query else tuple(name for name in EVERY if name != "page.js")
    with scripted(chromium, *names, html=html, query=query) as page:
        yield page
