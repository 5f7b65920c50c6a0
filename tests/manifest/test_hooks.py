"""Scripts that run while a bundle is loaded. (§1.2, §2.13, §10.3)"""

import os
from typing import Any

import pytest

from dbxplan.local.git import GitInfo
from dbxplan.manifest import Context, open_bundle

TEXT = """\
bundle: {name: b}
include: ["made/*.yml"]
experimental:
  scripts:
    preinit: 'mkdir -p made; echo "resources: {jobs: {j: {name: made}}}" > made/j.yml; echo first; echo second >&2'
    postinit: echo last
"""


def test_the_first_script_may_make_includes_and_the_last_one_ends_it(bundle: Any) -> None:
    said: list[str] = []
    folder = bundle._write({"databricks.yml": TEXT})
    environ = {"PATH": os.environ["PATH"]}

    opened = open_bundle(folder, environ=environ, say=said.append)
    manifest = opened.resolve(Context(user=bundle.user, host=bundle.host, git=GitInfo(), environ=environ))

    assert manifest.document["resources"]["jobs"]["j"]["name"] == "made"
    assert said == ["Executing 'preinit' script", "first", "second", "Executing 'postinit' script", "last"]


@pytest.mark.parametrize("hook", ["preinit", "postinit"])
def test_a_script_that_fails_or_is_forbidden_is_an_error(bundle: Any, hook: str) -> None:
    text = f"bundle: {{name: b}}\nexperimental: {{scripts: {{{hook}: exit 3}}}}\n"

    assert bundle.told(text) == [f"error failed to execute script: exit status 3 ({hook})"]
    bundle.environ["DATABRICKS_BUNDLE_RESTRICTED_CODE_EXECUTION"] = "1"
    assert (
        "running scripts is not allowed when DATABRICKS_BUNDLE_RESTRICTED_CODE_EXECUTION is set" in bundle.told(text)[0]
    )


def test_what_a_script_repeats_of_a_secret_is_hidden(bundle: Any) -> None:
    said: list[str] = []
    text = (
        "bundle: {name: b}\nvariables: {pin: {}}\nexperimental: {scripts: {postinit: 'echo it is $BUNDLE_VAR_pin'}}\n"
    )
    text += "resources: {scope_secrets: {s: {scope: s, key: k, string_value: '${var.pin}'}}}\n"
    environ = {"PATH": os.environ["PATH"], "BUNDLE_VAR_pin": "wonderland"}

    opened = open_bundle(bundle._write({"databricks.yml": text}), environ=environ, say=said.append)
    opened.resolve(Context(user=bundle.user, host=bundle.host, git=GitInfo(), environ=environ))

    assert said == ["Executing 'postinit' script", "it is (secret)"]
