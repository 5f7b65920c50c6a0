"""Where a variable's value comes from. (§1.9, §2.3, §4.1, §4.3, §4.4, §4.5)"""

from typing import Any

import pytest

TEXT = "bundle: {name: b}\nvariables:\n  a: {default: root}\ntargets:\n  dev: {variables: {a: target}}\n  other: {}\n"
FILE = ".databricks/bundle/dev/variable-overrides.json"


def value(bundle: Any, text: str = TEXT, files: Any = None, **options: Any) -> Any:
    return bundle.resolve(text, files, **{"target": "dev", **options}).document["variables"]["a"]["value"]


def test_the_nearest_source_wins(bundle: Any) -> None:
    files = {FILE: '{"a": "file", "unknown": 1}'}

    assert value(bundle, target="other") == "root"
    assert value(bundle) == "target"
    assert value(bundle, files=files) == "file"
    bundle.environ["BUNDLE_VAR_a"] = ""
    assert value(bundle, files=files) == ""
    assert value(bundle, files=files, variables=["a=flag"]) == "flag"


def test_one_flag_may_set_several(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {a: {}, b: {}, c: {}}\n"
    found = bundle.resolve(text, variables=['a=1,"b=x,y"', "c=p=q"]).document["variables"]

    assert {name: variable["value"] for name, variable in found.items()} == {"a": "1", "b": "x,y", "c": "p=q"}


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["a"], "unexpected flag value for variable assignment: a; write NAME=VALUE"),
        (["aa=1"], "variable aa has not been defined"),
        (["a=1", "a=2"], "failed to assign 2 to a: variable has already been assigned value: 1"),
        (['a="q"'], "--var a=... is no line of comma-separated values: quote a whole NAME=VALUE, or nothing"),
        (["c=1"], "setting variables of complex type via --var flag is not supported: c"),
    ],
)
def test_flags_that_assign_nothing_are_errors(bundle: Any, flags: list[str], message: str) -> None:
    text = "bundle: {name: b}\nvariables: {a: {default: 0}, c: {type: complex, default: {}}}\n"

    assert bundle.told(text, variables=flags) == [f"error {message}"]


def test_a_complex_variable_takes_no_environment(bundle: Any) -> None:
    bundle.environ["BUNDLE_VAR_c"] = "x"

    assert bundle.told("bundle: {name: b}\nvariables: {c: {type: complex, default: {}}}\n") == [
        "error setting via environment variables (BUNDLE_VAR_c) is not supported for complex variable c"
    ]


def test_a_variable_without_value_is_an_error_even_unused(bundle: Any) -> None:
    (line,) = bundle.told("bundle: {name: b}\nvariables: {a: , b: {default: }}\n")

    assert line.startswith("error no value assigned to required variable a. ")


@pytest.mark.parametrize("default", ['""', "0", "false"])
def test_zeros_are_defaults(bundle: Any, default: str) -> None:
    assert bundle.told(f"bundle: {{name: b}}\nvariables: {{a: {{default: {default}}}}}\n") == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[1]", f"failed to parse variables file {FILE}: invalid format"),
        ("{", f"failed to parse variables file {FILE}: "),
        ('{"a": NaN}', f"failed to parse variables file {FILE}: NaN is no JSON"),
        ('{"a": {}}', "variable a is not of type complex, but the value in the variable file is a complex type"),
        ('{"l": [1]}', "variable l is not of type complex, but the value in the variable file is a complex type"),
        ('{"c": 1}', "variable c is of type complex, but the value in the variable file is not a complex type"),
    ],
)
def test_an_override_file_that_does_not_fit_is_an_error(bundle: Any, content: str, message: str) -> None:
    variables = "variables: {a: {default: 0}, c: {type: complex, default: {}}, l: {default: [0]}}"
    text = f"bundle: {{name: b}}\n{variables}\ntargets: {{dev: {{}}}}\n"

    (line,) = bundle.told(text, {FILE: content})

    assert line.startswith(f"error {message}")


def test_defaults_may_hold_references(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {a: {default: '${var.c}-x'}, c: {default: '${bundle.name}'}}\n"

    assert bundle.resolve(text).document["variables"]["a"] == {"default": "b-x", "value": "b-x"}


def test_a_root_variable_needs_a_body(bundle: Any) -> None:
    assert bundle.told("bundle: {name: b}\nvariables: {a: 1}\n") == [
        "warning databricks.yml:2:16 variables.a expected map, found int"
    ]


def test_a_look_up_gives_the_id_of_what_it_names(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        variables: {w: {lookup: {warehouse: "${bundle.name} WH"}}}
        resources: {jobs: {j: {description: "on ${var.w}"}}}
    """
    bundle.ids = {("warehouse", "b WH"): "17"}
    manifest = bundle.resolve(text)

    assert manifest.document["variables"]["w"] == {"lookup": {"warehouse": "b WH"}, "value": "17"}
    assert manifest.document["resources"]["jobs"]["j"]["description"] == "on 17"


def test_a_look_up_that_finds_nothing_is_an_error(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {w: {lookup: {cluster_policy: x}}}\n"

    assert bundle.told(text) == [
        "error failed to resolve cluster-policy: x, err: cluster_policy named 'x' does not exist"
    ]


def test_a_look_up_cannot_wait_for_another(bundle: Any) -> None:
    text = 'bundle: {name: b}\nvariables: {a: {lookup: {job: x}}, b: {lookup: {job: "${var.a}"}}}\n'

    assert bundle.told(text) == ["error lookup variables cannot contain references to another lookup variables"]


@pytest.mark.parametrize(
    ("lookup", "message"),
    [("{}", "no valid lookup fields provided"), ("{job: a, query: b}", "exactly one lookup field must be provided")],
)
def test_a_look_up_has_one_field(bundle: Any, lookup: str, message: str) -> None:
    text = f"bundle: {{name: b}}\nvariables: {{w: {{lookup: {lookup}}}}}\n"

    assert bundle.told(text) == [f"error {message} (variable w)"]


def test_a_value_beats_the_look_up(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {w: {lookup: {job: x}}}\n"

    assert bundle.resolve(text, variables=["w=1"]).refused == ()
