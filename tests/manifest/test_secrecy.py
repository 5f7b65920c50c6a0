"""What is secret in a bundle stands neither in what is printed of it nor in what is found in it."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from dbxplan.cli.document import without_secrets
from dbxplan.errors import Diagnostic, ManifestError

WORD = "xq7SENTINELvalue"
HEAD = "bundle: {name: b}\nvariables: {db_token: {}, plain: {}, other: {default: shown-default}}\nresources:\n"
PASSWORD = "  clusters: {c: {cluster_name: c, docker_image: {url: u, basic_auth: {username: me, password: %s}}}}\n"
JOB = "  jobs: {j: {name: j, description: '%s'}}\n"
GIVEN = (f"db_token={WORD}", "plain=seen-value")


def printed(bundle: Any, text: str, variables: Sequence[str] = GIVEN) -> str:
    try:
        manifest = bundle.resolve(text, variables=variables)
    except ManifestError as error:
        return json.dumps(error.document)
    return json.dumps(without_secrets(manifest.document, manifest))


def words(found: Sequence[Diagnostic]) -> str:
    return repr(found)


@pytest.mark.parametrize(
    "resources",
    [
        JOB % "${var.db_token}",
        JOB % "a ${var.db_token} b",
        PASSWORD % "'${var.db_token}'",
        PASSWORD % "'a ${var.db_token}'",
        "  apps: {a: {name: a, config: {env: [{name: T, value: '${var.db_token}'}]}}}\n",
        "  scope_secrets: {s: {scope: s, key: k, string_value: '${var.db_token}'}}\n",
        JOB % "${var.db_token}" + "  jobs: {}\n",
    ],
)
def test_secrets_are_left_out_of_what_is_printed(bundle: Any, resources: str) -> None:
    assert WORD not in printed(bundle, HEAD + resources)


def test_what_the_files_say_is_printed_as_it_stands(bundle: Any) -> None:
    reference = "{{secrets/docker/password}}"
    text = printed(bundle, HEAD + JOB % "${var.plain} ${var.other}" + PASSWORD % f"'{reference}'")

    assert all(each in text for each in ("seen-value shown-default", reference, '"value": "[redacted]"'))
    assert '"password": "literal"' in printed(bundle, HEAD + PASSWORD % "literal")


@pytest.mark.parametrize("value", ["hunter2", "abc", "1", "a,b"])
def test_a_sensitive_field_says_that_something_was_given(bundle: Any, value: str) -> None:
    text = "bundle: {name: b}\nvariables: {v: {}}\nresources:\n" + PASSWORD % "'${var.v}'"
    manifest = bundle.resolve(text, variables=[f'"v={value}"'])
    basic_auth = ("resources", "clusters", "c", "docker_image", "basic_auth")
    shown: Any = without_secrets(manifest.document, manifest)
    clear: Any = manifest.document
    for name in basic_auth:
        shown, clear = shown[name], clear[name]

    assert shown == {"username": "me", "password": "[redacted]"}
    assert clear["password"] == value


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "  jobs: {j: {name: j, max_concurrent_runs: '${var.db_token}'}}\n",
        HEAD + "  jobs: {j: {name: j, format: '${var.db_token}'}}\n",
        HEAD + "  jobs: {j: {name: j, tasks: [{task_key: t, notebook_task: {notebook_path: './${var.db_token}'}}]}}\n",
        HEAD + "  jobs: {j: {name: j, tasks: [{task_key: t, timeout_seconds: '${var.db_token}'}]}}\n",
        HEAD + "  jobs: {j: {name: '${var.db_token.x}'}}\n",
        HEAD + "  jobs: {j: {name: 'a ${var.db_token[0]}'}}\n",
        HEAD + "  pipelines: {p: {name: p, continuous: '${var.db_token}'}}\n",
        HEAD + "include: ['${var.db_token}']\n",
        HEAD + PASSWORD % f"[{WORD}]",
        HEAD + PASSWORD % f"{{{WORD}: 1}}",
        HEAD + PASSWORD % f"'{WORD}" + "\n",
        HEAD + PASSWORD % f"!!int {WORD}",
        HEAD + PASSWORD % f"*{WORD}",
        HEAD + PASSWORD % f"!{WORD} x",
        HEAD + PASSWORD % f"!{WORD} [x]",
        HEAD + PASSWORD % f"&{WORD}",
        HEAD + PASSWORD % f"@{WORD}",
        HEAD + PASSWORD % f"%{WORD}",
        HEAD + f"  clusters: {{c: {{docker_image: {{basic_auth: {WORD}}}}}}}\n",
        HEAD + f"  secrets: {{s: {{catalog_name: c, schema_name: s, name: n, value: {WORD}}}}}\n",
        HEAD + f"  apps: {{a: {{name: a, config: {{env: {{T: {WORD}}}}}}}}}\n",
        HEAD + f"  apps: {{a: {{name: a, config: {{env: ['T={WORD}']}}}}}}\n",
        HEAD + f"  scope_secrets: {{s: {{scope: s, key: k, string_value: {{a: {WORD}}}}}}}\n",
        HEAD + f"  scope_secrets: {{s: {{scope: s, key: k, bytes_value: {WORD}, string_value: {WORD}}}}}\n",
    ],
)
def test_findings_repeat_no_secret(bundle: Any, text: str) -> None:
    found = bundle.findings(text, variables=GIVEN)

    assert WORD not in words(found)


@pytest.mark.parametrize("number", ["1_2__3456789", "18446744073709551600", "0x_FFFFFFFF", "1e999999999", "1_234_567"])
def test_findings_repeat_no_secret_that_looks_like_a_number(bundle: Any, number: str) -> None:
    found = bundle.findings(HEAD + PASSWORD % number, variables=GIVEN)

    assert number not in words(found)


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        ([f"db_token={WORD}", f"db_token={WORD}2"], "failed to assign (secret) to db_token: "),
        ([f"db_token=a,{WORD}"], "unexpected flag value for variable assignment after db_token=...; quote a whole "),
        ([f'db_token=a"{WORD}'], "--var db_token=... is no line of comma-separated values: "),
        ([WORD], "unexpected flag value for variable assignment; write NAME=VALUE"),
        ([f'"{WORD}" x'], "a --var is no line of comma-separated values: "),
    ],
)
def test_flags_that_assign_nothing_are_not_repeated(bundle: Any, flags: list[str], message: str) -> None:
    (told,) = bundle.told(HEAD + JOB % "x", variables=flags)

    assert message in told
    assert WORD not in told


def test_a_variable_that_a_sensitive_field_holds_is_not_repeated_either(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {v: {}}\nresources:\n" + PASSWORD % "'${var.v}'"
    (told,) = bundle.told(text, variables=[f"v={WORD}", f"v={WORD}2"])

    assert "failed to assign (secret) to v: variable has already been assigned value: (secret)" in told


def test_a_variable_that_a_sensitive_field_was_to_hold_is_left_out_of_what_is_printed_of_a_bad_bundle(
    bundle: Any,
) -> None:
    text = "bundle: {name: b}\nvariables: {v: {}}\nresources:\n" + PASSWORD % "'${var.v}'" + JOB % "${var.nothing}"

    assert WORD not in printed(bundle, text, [f"v={WORD}"])
