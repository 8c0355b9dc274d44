import pytest

from macros.model.code_host import CodeHost

GITHUB = CodeHost("https://github.com/a/b", "main")
GITLAB = CodeHost("https://gitlab.office.example/a/b/c", "main")


@pytest.mark.parametrize(
    ("found", "address"),
    [
        (GITHUB.edit("data/a.yml"), "https://github.com/a/b/edit/main/data/a.yml"),
        (GITHUB.line("data/a.yml", 8), "https://github.com/a/b/blob/main/data/a.yml#L8"),
        (GITHUB.line("docs/a.md", 8), "https://github.com/a/b/blob/main/docs/a.md?plain=1#L8"),
        (GITHUB.new("docs/a b.md", "ก"), "https://github.com/a/b/new/main?filename=docs%2Fa%20b.md&value=%E0%B8%81"),
        (GITLAB.edit("data/a.yml"), "https://gitlab.office.example/a/b/c/-/edit/main/data/a.yml"),
        (GITLAB.line("docs/a.md", 8), "https://gitlab.office.example/a/b/c/-/blob/main/docs/a.md?plain=1#L8"),
        (GITLAB.new("docs/a.md", "ก"), "https://gitlab.office.example/a/b/c/-/new/main?file_name=docs%2Fa.md"),
        (GITHUB.upload, "https://github.com/a/b/upload/main"),
        (GITLAB.upload, "https://gitlab.office.example/a/b/c/-/tree/main"),
    ],
)  # fmt: skip
def test_each_host_has_its_addresses(found: str, address: str) -> None:
    assert found == address


def test_where_to_write_to_has_its_title_filled_in() -> None:
    github = CodeHost("https://github.com/a/b", "main").issue("หน้า x")
    assert (
        github == "https://github.com/a/b/issues/new?title=%E0%B8%AB%E0%B8%99%E0%B9%89%E0%B8%B2%20x"
    )
    gitlab = CodeHost("https://gitlab.com/a/b", "main").issue("x")
    assert gitlab == "https://gitlab.com/a/b/-/issues/new?issue[title]=x"
