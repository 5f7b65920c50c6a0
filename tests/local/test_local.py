"""Globs, notebooks, ignore rules, files and git. (§3.7, §7.3)"""

from pathlib import Path

import pytest

from dbxplan.local import files, globs, notebooks
from dbxplan.local.git import ignore_files, read


def make(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return folder


def names(found: "list[Path]", folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in found]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.yml", [".d.yml", "a.yml", "b.yml"]),
        ("s/*", ["s/c.yml", "s/t"]),
        ("**/*.yml", ["s/c.yml"]),
        ("*/*/*", ["s/t/d.yml"]),
        ("[ab].yml", ["a.yml", "b.yml"]),
        ("[^a].yml", ["b.yml"]),
        ("[!a].yml", ["a.yml"]),
        ("[a-b].yml", ["a.yml", "b.yml"]),
        ("?.yml", ["a.yml", "b.yml"]),
        ("a\\.yml", ["a.yml"]),
        ("./s/../a.yml", ["a.yml"]),
        ("none/*", []),
        ("a.yml/*", []),
        ("[b-a].yml", []),
    ],
)
def test_globs_are_those_of_go(tmp_path: Path, pattern: str, found: list[str]) -> None:
    make(tmp_path, "a.yml", "b.yml", ".d.yml", "s/c.yml", "s/t/d.yml")

    assert names(globs.expand(tmp_path, pattern), tmp_path) == found


def test_globs_may_climb(tmp_path: Path) -> None:
    make(tmp_path, "shared/x.yml", "bundle/y.yml")

    assert names(globs.expand(tmp_path / "bundle", "../shared/*.yml"), tmp_path) == ["shared/x.yml"]


@pytest.mark.parametrize("pattern", ["[", "[]a", "[a", "a\\", "[-a]", "[a-]"])
def test_malformed_globs_are_errors(tmp_path: Path, pattern: str) -> None:
    with pytest.raises(globs.BadPatternError):
        globs.expand(tmp_path, pattern)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.py", "# Databricks notebook source\nx", True),
        ("a.py", "# Databricks notebook source", True),
        ("a.py", "# Databricks notebook source ", False),
        ("a.py", "\ufeff# Databricks notebook source\n", False),
        ("a.py", "x\n# Databricks notebook source\n", False),
        ("a.sql", "# Databricks notebook source\n", False),
        ("a.txt", "# Databricks notebook source\n", False),
        ("a.ipynb", '{"cells": [], "metadata": {}, "nbformat": 4}', True),
    ],
)
def test_a_notebook_is_known_by_its_first_line(tmp_path: Path, name: str, text: str, found: bool) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")

    assert notebooks.is_notebook(tmp_path / name) is found


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"cells": [], "metadata": {}, "nbformat": 3}'])
def test_a_broken_jupyter_notebook_cannot_be_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.ipynb").write_text(text)

    with pytest.raises(notebooks.UndeterminedError):
        notebooks.is_notebook(tmp_path / "a.ipynb")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a/b.py", "a/b"),
        ("a.SQL", "a"),
        ("a.b/c", "a.b/c"),
        ("x.designer.ipynb", "x.designer.ipynb"),
        ("a.txt", "a.txt"),
    ],
)
def test_notebooks_lose_their_extension(name: str, found: str) -> None:
    assert notebooks.without_extension(name) == found


def test_files_of_a_project_leave_out_what_is_ignored_and_what_is_gits(tmp_path: Path) -> None:
    make(tmp_path, "a/x.py", "a/y.log", "a/keep.log", "a/skip/z", "a/.git/config", "a/.databricks/x", "b/c.py", "a/own")
    (tmp_path / ".gitignore").write_text("*.log\n!keep.log\n")
    (tmp_path / "a" / ".gitignore").write_text("skip/\n")
    (tmp_path / "excludes").write_text("own\n")
    (tmp_path / "a" / "link").symlink_to(tmp_path / "b")
    root = tmp_path / "a"

    found = list(files.project(root, ["."], top=tmp_path, excludes=[tmp_path / "excludes"]))

    assert found == [".gitignore", "keep.log", "x.py"]


def test_each_path_of_a_project_is_looked_at_once(tmp_path: Path) -> None:
    make(tmp_path, "a/x.py", "a/b/y.py", "c/z.py", "d.txt")

    assert list(files.project(tmp_path, ["a/b", "./a", "d.txt"], top=tmp_path)) == ["a/b/y.py", "a/x.py", "d.txt"]
    with pytest.raises(FileNotFoundError):
        list(files.project(tmp_path, ["none"], top=tmp_path))


def test_what_a_file_of_a_folder_says_takes_nothing_back_of_what_one_above_it_says(tmp_path: Path) -> None:
    make(tmp_path, "a/x.log", "b/x.log", "keep/x.log", "keep/y.log")
    (tmp_path / ".gitignore").write_text("*.log\n!keep/\n")
    (tmp_path / "a" / ".gitignore").write_text("!x.log\n")

    found = list(files.project(tmp_path, ["."], top=tmp_path))

    assert found == [".gitignore", "a/.gitignore", "keep/x.log", "keep/y.log"]


def test_a_path_inside_an_ignored_folder_gives_nothing(tmp_path: Path) -> None:
    make(tmp_path, "out/deep/x.py")
    (tmp_path / ".gitignore").write_text("out/\n")

    assert list(files.project(tmp_path, ["out/deep"], top=tmp_path)) == []


@pytest.mark.parametrize(
    ("patterns", "found"),
    [
        (["t/**"], [".git/t/x.py", "t/a.py", "t/s/b.sql"]),
        (["/t/**"], ["t/a.py", "t/s/b.sql"]),
        (["t/*.py"], ["t/a.py"]),
        (["*.sql"], ["t/s/b.sql"]),
        (["/t/"], ["t/a.py", "t/s/b.sql"]),
        ([".databricks"], [".databricks/x/y.py"]),
        (["t", "!*.py"], ["t/s/b.sql"]),
        (["t/a.py", "t/s"], ["t/a.py", "t/s/b.sql"]),
        (["none/**"], []),
        ([], []),
    ],
)
def test_files_that_fit_patterns_are_found_also_where_they_are_ignored(
    tmp_path: Path, patterns: list[str], found: list[str]
) -> None:
    make(tmp_path, "t/a.py", "t/s/b.sql", "u/c.py", ".git/t/x.py", ".databricks/x/y.py", ".databricks/dbxplan/dev/z")
    (tmp_path / ".gitignore").write_text("t\n")

    assert list(files.fitting(tmp_path, patterns)) == found


def test_what_git_ignores_everywhere_is_named_by_its_settings(tmp_path: Path) -> None:
    home = make(tmp_path, "home/x") / "home"
    (home / ".gitconfig").write_text("[core]\n\texcludesFile = ~/mine\n")
    work = git(tmp_path / "work", "ref: refs/heads/main")

    assert ignore_files(work, {"HOME": str(home)}) == (home / "mine", work / ".git/info/exclude")
    (work / ".git" / "config").write_text("[core]\nexcludesFile = /etc/ignored\n")
    assert ignore_files(work, {"HOME": str(home)}) == (Path("/etc/ignored"), work / ".git/info/exclude")
    assert ignore_files(None, {"HOME": str(tmp_path)}) == (tmp_path / ".config/git/ignore",)
    assert ignore_files(None, {}) == ()


def git(folder: Path, head: str, config: str = "") -> Path:
    make(folder, ".git/x")
    (folder / ".git" / "HEAD").write_text(head + "\n")
    (folder / ".git" / "config").write_text(config)
    return folder


CONFIG = '[core]\n\tbare = false\n[remote "origin"]\n\turl = https://user:secret@example.com/a/b.git\n\tfetch = +x\n'


def test_git_is_read_from_its_folder(tmp_path: Path) -> None:
    git(tmp_path, "ref: refs/heads/feature/x", CONFIG)
    make(tmp_path, ".git/refs/heads/feature/x", "sub/dir/f")
    found = read(tmp_path / "sub" / "dir")

    assert (found.branch, found.commit) == ("feature/x", ".git/refs/heads/feature/x")
    assert found.origin_url == "https://example.com/a/b.git"
    assert (found.root, found.bundle_root_path) == (tmp_path, "sub/dir")


def test_packed_references_are_read(tmp_path: Path) -> None:
    git(tmp_path, "ref: refs/heads/main")
    (tmp_path / ".git" / "packed-refs").write_text("# pack-refs\nabc refs/heads/main\ndef refs/heads/x\n")

    assert (read(tmp_path).commit, read(tmp_path).bundle_root_path) == ("abc", ".")


def test_a_detached_head_has_no_branch(tmp_path: Path) -> None:
    found = read(git(tmp_path, "0123456789"))

    assert (found.branch, found.commit, found.origin_url) == ("", "0123456789", "")


def test_a_work_tree_beside_the_main_one_is_read(tmp_path: Path) -> None:
    git(tmp_path / "main", "ref: refs/heads/main", CONFIG)
    own = make(tmp_path / "main", ".git/worktrees/w/x", ".git/refs/heads/side") / ".git/worktrees/w"
    (own / "HEAD").write_text("ref: refs/heads/side\n")
    (own / "commondir").write_text("../..\n")
    make(tmp_path / "w", "f")
    (tmp_path / "w" / ".git").write_text(f"gitdir: {own}\n")
    found = read(tmp_path / "w")

    assert (found.branch, found.commit, found.root) == ("side", ".git/refs/heads/side", tmp_path / "w")
    assert found.origin_url == "https://example.com/a/b.git"


def test_outside_git_nothing_is_told(tmp_path: Path) -> None:
    assert read(tmp_path).root is None or not (tmp_path / ".git").exists()


def test_a_broken_configuration_has_no_origin(tmp_path: Path) -> None:
    assert read(git(tmp_path, "abc", "[[[\nnonsense")).origin_url == ""
