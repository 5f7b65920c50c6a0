"""Bundles of text as manifests."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from dbxplan.local import git
from dbxplan.manifest import Context, Manifest, open_bundle

Resolve = Callable[..., Manifest]


@pytest.fixture
def resolve(write: Callable[[Mapping[str, str]], Path]) -> Resolve:
    """A manifest of these files, `databricks.yml` among them."""

    def made(files: Mapping[str, str]) -> Manifest:
        opened = open_bundle(write(files), environ={})
        user = {"userName": "jane@example.com"}
        context = Context(user=user, host="https://x.example", git=git.read(opened.root), environ={})
        return opened.resolve(context)

    return made
