"""Patterns of ignore files and of sync, as the official client reads them. (§7.3)"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from dbxplan.local.go_regex import BadRegexError, compiled
from dbxplan.local.ignore import Patterns, Scope, ignores, parse, rules_of

# What github.com/sabhiram/go-gitignore v0.0.0-20210923224102, run on these lines, says of these paths.
VECTORS = json.loads(Path(__file__).with_name("ignore_vectors.json").read_text())


@pytest.mark.parametrize(("lines", "paths"), VECTORS, ids=lambda each: " ".join(each) if isinstance(each, list) else "")
def test_lines_fit_as_in_the_official_client(lines: Sequence[str], paths: Mapping[str, bool]) -> None:
    scope = Scope("/top/", (rules_of(lines),))

    assert {path: ignores([scope], f"/top/{path}", False) for path in paths} == paths


@pytest.mark.parametrize("line", ["", "   ", "# comment", "(", "a+{2}", "[a", "x++", "foo\\ ", "a\\q"])
def test_some_lines_say_nothing(line: str) -> None:
    assert parse(line) is None


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("src/", "src", True),
        ("src/", "a/src/b", True),
        ("./src", "src/x.py", True),
        ("a/../b", "b", True),
        ("a?", "ab", False),
        ("a/*.py", "x/a/b.py", False),
        ("a/b", "x/a/b/c.py", True),
    ],
)
def test_patterns_of_sync_are_paths_first(pattern: str, path: str, fits: bool) -> None:
    assert Patterns([pattern]).fit(path) is fits


@pytest.mark.parametrize(
    ("text", "fits", "not_"),
    [
        (r"^a{2,3}$", "aaa", "a"),
        (r"^a{,2}$", "a{,2}", "aa"),
        (r"^[[:upper:]\d-]+$", "A-1", "a"),
        (r"^[]a^]$", "]", "b"),
        (r"^\x41\x{e9}\101\t$", "A\u00e9A\t", "x"),
        (r"^[^\x00-\x7f]$", "\u00e9", "e"),
        (r"^\w$", "a", "\u00e9"),
        (r"^(a|b)*\#$", "ab#", "a"),
        (r"\Aa\z", "a", "a\n"),
    ],
)
def test_an_expression_means_what_it_means_in_go(text: str, fits: str, not_: str) -> None:
    pattern = compiled(text)

    assert pattern.search(fits) is not None
    assert pattern.search(not_) is None


@pytest.mark.parametrize(
    "text",
    [
        "a**",
        "a++",
        "*a",
        "(*a)",
        "a|+",
        ")",
        "(",
        "[z-a]",
        "[a",
        "[[:no:]]",
        "\\",
        r"\1",
        r"\q",
        r"\xg",
        "a{3,2}",
        "a{1001}",
    ],
)
def test_what_go_refuses_is_refused(text: str) -> None:
    with pytest.raises(BadRegexError):
        compiled(text)
