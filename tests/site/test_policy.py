import pytest

from macros.site.policy import secured

HEAD = '<head><meta charset="utf-8"></head>'


def policy(html: str) -> str:
    return secured(html).partition('content="')[2].partition('"')[0]


def test_scripts_of_the_theme_are_allowed_by_hash_and_files_by_address() -> None:
    rules = policy(HEAD + "<script>a()</script><script src=x.js></script>")
    assert "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='" in rules
    assert rules.count("sha256") == 1


def test_scripts_in_an_article_and_data_are_not_blessed() -> None:
    page = (
        HEAD
        + '<article><script>bad()</script></article><script type="application/json">{}</script>'
    )
    assert "sha256" not in policy(page)


def test_the_policy_stands_before_all_that_it_governs() -> None:
    assert secured(HEAD + "<script>a()</script>").startswith(
        '<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"'
    )


def test_a_theme_that_changed_is_noticed() -> None:
    with pytest.raises(ValueError, match="head"):
        secured("<head></head>")


def test_styles_of_a_page_are_allowed_by_hash_and_no_others() -> None:
    page = HEAD + '<p style="width:1px"><b title=\'style="x"\' style="a:&quot;b&quot;">'
    rules = policy(page)
    assert "style-src-elem 'self' file:;" in rules
    assert "style-src-attr 'unsafe-hashes' 'sha256-" in rules
    assert rules.count("sha256") == 2
    assert "'sha256-Np5Mnw3yaOoWx/z7khZUyrnrRTjKF7XX6e5sX9hRjVw='" in rules  # of a:"b"
    assert "style-src-attr 'none'" in policy(HEAD + '<code> style="x"</code>')


def test_other_sites_are_not_told_where_a_reader_comes_from() -> None:
    assert '<meta name="referrer" content="same-origin">' in secured(HEAD)
