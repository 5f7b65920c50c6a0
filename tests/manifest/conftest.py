"""Bundles of text, resolved for a made-up user."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from dbxplan.errors import Diagnostic, ManifestError
from dbxplan.local.git import GitInfo
from dbxplan.manifest import Context, Manifest, open_bundle
from dbxplan.manifest.model import LookUpError

USER = {"userName": "jane.doe@example.com", "id": "7", "displayName": "Jane"}
NOTEBOOK = "# Databricks notebook source\n"


class Bundle:
    """One bundle folder; `text` is its root file, further files come beside it."""

    def __init__(self, write: Callable[[Mapping[str, str]], Path]) -> None:
        self._write = write
        self.user: dict[str, Any] = dict(USER)
        self.host = "https://example.cloud.databricks.com"
        self.environ: dict[str, str] = {}
        self.git = GitInfo()
        self.folder = Path()
        self.outside: dict[str, Any] = {}  # further answers of the workspace
        self.thorough = False
        self.kinds: Mapping[str, Any] | None = None  # all of them
        self.ids: dict[tuple[str, str], str] = {}  # what look-ups answer

    def resolve(
        self,
        text: str,
        files: Mapping[str, str] | None = None,
        *,
        target: str | None = None,
        variables: Sequence[str] = (),
        allow_unknown: bool = False,
    ) -> Manifest:
        self.folder = self._write({"databricks.yml": text, **(files or {})})
        opened = open_bundle(
            self.folder,
            target=target,
            variables=variables,
            environ=self.environ,
            allow_unknown=allow_unknown,
            kinds=self.kinds,
        )
        return opened.resolve(
            Context(
                user=self.user,
                host=self.host,
                git=self.git,
                environ=self.environ,
                look_up=self._look_up,
                **self.outside,
            ),
            thorough=self.thorough,
        )

    def _look_up(self, kind: str, name: str) -> str:
        if (kind, name) not in self.ids:
            raise LookUpError(f"{kind} named '{name}' does not exist")
        return self.ids[kind, name]

    def findings(self, text: str, files: Mapping[str, str] | None = None, **options: Any) -> tuple[Diagnostic, ...]:
        """What was found, whether or not it resolves."""
        try:
            return self.resolve(text, files, **options).diagnostics
        except ManifestError as error:
            return error.diagnostics

    def told(self, text: str, files: Mapping[str, str] | None = None, **options: Any) -> list[str]:
        """The findings as lines: severity, first place, first path, summary."""
        return [
            " ".join(map(str, (found.severity.value, *found.places[:1], *found.paths[:1], found.summary)))
            for found in self.findings(text, files, **options)
        ]

    def job(self, body: str, files: Mapping[str, str] | None = None, **options: Any) -> dict[str, Any]:
        """The resolved job of a bundle that has one, whose body this is, written under eight spaces."""
        manifest = self.resolve(f"bundle: {{name: b}}\nresources:\n  jobs:\n    j:\n{body}", files, **options)
        found: dict[str, Any] = manifest.document["resources"]["jobs"]["j"]
        return found


@pytest.fixture
def bundle(write: Callable[[Mapping[str, str]], Path]) -> Bundle:
    return Bundle(write)
