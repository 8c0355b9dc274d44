"""The pages of the code host that people are led to: to change a file, see a line, add a file.

GitHub's, or GitLab's, which stand below `/-/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

_GITLAB = "gitlab"


@dataclass(frozen=True)
class CodeHost:
    """A repository by its address, and the branch whose files are meant."""

    repository: str
    branch: str

    @property
    def is_gitlab(self) -> bool:
        """Whether it is GitLab's, by the name of its host."""
        return _GITLAB in (urlsplit(self.repository).hostname or "")

    def edit(self, path: str) -> str:
        """The page for editing a file (its path in the project, as addresses write it)."""
        return f"{self._page('edit')}/{path}"

    def line(self, path: str, number: int) -> str:
        """The page that shows a file with a line of it marked, from where the host's pencil edits it.
        A page for editing takes no line; Markdown is shown as it is written only when that is asked for.
        """
        plain = "?plain=1" if path.endswith(".md") else ""
        return f"{self.page(path)}{plain}#L{number}"

    def page(self, path: str) -> str:
        """The page that shows a file as it is read."""
        return f"{self._page('blob')}/{path}"

    def new(self, path: str, text: str) -> str:
        """The page for making a file, with its path and text filled in.

        The whole path stands in the query: with a folder in the address GitHub drops its last part.
        It takes some 6,000 bytes; a Thai letter costs nine of them. GitLab fills in the path alone
        (gitlab-org/gitlab#594214), so nothing is sent in vain.
        """
        if self.is_gitlab:
            return f"{self._page('new')}?{urlencode({'file_name': path}, quote_via=quote)}"
        query = urlencode({"filename": path, "value": text}, quote_via=quote)
        return f"{self._page('new')}?{query}"

    def issue(self, title: str) -> str:
        """The page for writing to those who keep the project, with its title filled in."""
        below, name = ("/-", "issue[title]") if self.is_gitlab else ("", "title")
        query = urlencode({name: title}, quote_via=quote, safe="[]")
        return f"{self.repository}{below}/issues/new?{query}"

    @property
    def fills(self) -> bool:
        """Whether the page for making a file takes its text, too."""
        return not self.is_gitlab

    @property
    def upload(self) -> str:
        """The page below whose address, with a folder behind it, files are sent into that: GitLab's is the
        folder's own, where + sends a file.
        """
        return self._page("tree" if self.is_gitlab else "upload")

    def _page(self, kind: str) -> str:
        below = "/-" if self.is_gitlab else ""
        return f"{self.repository}{below}/{kind}/{self.branch}"
