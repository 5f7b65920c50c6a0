"""The grammar of references, and what they resolve to. (§1.5, §1.11, §2.1, §2.2, §4.2, §4.3, §4.6, §5.4, §9.4)"""

from typing import Any

import pytest

from dbxplan.manifest.references import is_pure, references, segments
from dbxplan.manifest.resolution import go_float


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("${a.b}", ["a.b"]),
        ("x ${a.b[0].c[1][2]} ${d}", ["a.b[0].c[1][2]", "d"]),
        ("${a-b_c.d1}", ["a-b_c.d1"]),
        ("${größe.ß}", ["größe.ß"]),
        ("$${a}", ["a"]),
        ("${a..b}", []),
        ("${1x}", []),
        ("${x_}", []),
        ("${-x}", []),
        ("${ a }", []),
        ("{{a}}", []),
        ("$a", []),
        ("${a[x]}", []),
        ("${a.1}", []),
        ("${e\u0301}", []),
        ("${😀}", []),
    ],
)
def test_the_grammar(text: str, found: list[str]) -> None:
    assert references(text) == found


def test_pure_is_one_reference_and_nothing_else() -> None:
    assert is_pure("${a.b}")
    assert not is_pure("${a.b} ")
    assert not is_pure("${a}${b}")
    assert segments("a.b-c[0][12].d") == ("a", "b-c", 0, 12, "d")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (1e6, "1e+06"),
        (1234567.5, "1.2345675e+06"),
        (1e-5, "1e-05"),
        (1e5, "100000"),
        (2.5, "2.5"),
        (3.0, "3"),
        (0.0001, "0.0001"),
        (-1e21, "-1e+21"),
        (0.0, "0"),
    ],
)
def test_floats_in_text_print_as_go_prints_them(number: float, text: str) -> None:
    assert go_float(number) == text


VARIABLES = """\
bundle: {name: b}
variables:
  text: {default: x}
  number: {default: 3}
  float: {default: 1000000.0}
  flag: {default: true}
  empty: {default: ""}
  map: {default: {k: v, inner: "${var.text}"}}
  list: {default: [p, {q: r}]}
resources: {jobs: {j: {description: "%s"}}}
"""


def description(bundle: Any, text: str) -> Any:
    return bundle.resolve(VARIABLES % text).document["resources"]["jobs"]["j"].get("description")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("${var.text}", "x"),
        ("${variables.text.value}", "x"),
        ("${variables.text.default}", "x"),
        ("a ${var.text} b ${var.text}", "a x b x"),
        ("${var.number}", "3"),
        ("${var.float}", "1000000"),
        ("${var.float}!", "1e+06!"),
        ("${var.flag}!", "true!"),
        ("${var.map.k}", "v"),
        ("${var.map.inner}", "x"),
        ("${var.list[0]} ${var.list[1].q}", "p r"),
        ("${bundle.name}/${bundle.target}", "b/default"),
        ("${bundle.git.branch}|", "|"),
        ("${workspace.current_user.short_name}", "jane_doe"),
        ("${workspace.current_user.domain_friendly_name}", "jane-doe"),
        ("${workspace.current_user.userName}", "jane.doe@example.com"),
        ("${workspace.host}|", "|"),
        ("$${var.text}", "$x"),
        ("\\\\${var.text}", "\\x"),
        ("${foo.bar} ${env.X}", "${foo.bar} ${env.X}"),
        ("${resources.jobs.k.id} ${var.text}", "${resources.jobs.k.id} x"),
        ("${a..b} {{job.id}}", "${a..b} {{job.id}}"),
        ("${var.${var.text}}", "${var.x}"),
        ("${var.empty}", None),
    ],
)
def test_a_reference_resolves(bundle: Any, text: str, value: Any) -> None:
    if text == "${var.${var.text}}":
        with pytest.raises(Exception, match=r"reference does not exist: \$\{var\.x\}"):
            description(bundle, text)
    else:
        assert description(bundle, text) == value


def test_a_whole_value_keeps_its_type(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        variables: {n: {default: "7"}, tags: {default: {a: 1}}, tasks: {default: [{task_key: t}]}}
        resources: {jobs: {j: {timeout_seconds: "${var.n}", tags: "${var.tags}", tasks: "${var.tasks}"}}}
    """
    job = bundle.resolve(text).document["resources"]["jobs"]["j"]

    assert (job["timeout_seconds"], job["tags"], job["tasks"]) == (7, {"a": "1"}, [{"task_key": "t"}])


def test_a_value_of_the_wrong_kind_is_dropped_with_a_warning_at_its_use(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        variables: {m: {default: {a: 1}}, l: {default: [a, {x: y}, b]}}
        resources:
          jobs:
            j:
              description: ${var.m}
              email_notifications: {on_start: "${var.l}"}
    """

    assert bundle.told(text) == [
        "warning databricks.yml:6:20 resources.jobs.j.description expected string, found map",
        "warning databricks.yml:2:52 resources.jobs.j.email_notifications.on_start[1] expected string, found map",
    ]
    job = bundle.resolve(text).document["resources"]["jobs"]["j"]
    assert job["email_notifications"] == {"on_start": ["a", "b"]}


def test_an_element_that_leaves_does_not_disturb_its_neighbours(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        variables: {m: {default: {}}, t: {default: x}}
        resources:
          jobs: {j: {email_notifications: {on_start: ["${var.t}1", "${var.m}", "${var.t}2", "${resources.a.b}"]}}}
    """

    job = bundle.resolve(text).document["resources"]["jobs"]["j"]

    assert job["email_notifications"]["on_start"] == ["x1", "x2", "${resources.a.b}"]


def test_warnings_count_the_elements_that_are_left(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        variables: {l: {default: [x]}}
        resources: {jobs: {j: {parameters: ["${var.l}", {name: n, default: "${var.l}"}]}}}
    """

    assert [line.split(" required")[0] for line in bundle.told(text)][:2] == [
        "warning databricks.yml:3:37 resources.jobs.j.parameters[0] expected map, found sequence",
        "warning databricks.yml:3:68 resources.jobs.j.parameters[0].default expected string, found sequence",
    ]


def test_an_unknown_reference_is_an_error_with_a_suggestion(bundle: Any) -> None:
    (found,) = bundle.findings(VARIABLES % "${var.tex}")

    assert found.summary == "reference does not exist: ${var.tex}"
    assert found.detail == "did you mean:\n  ${var.text}\nat resources.jobs.j.description in databricks.yml:10:37"
    assert found.places == found.paths == ()


def test_all_unknown_references_of_a_step_are_told_in_one_error(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources:\n  jobs:\n    j:\n      name: ${var.b}\n      description: ${var.a}\n"

    (found,) = bundle.findings(text)

    assert found.summary == "reference does not exist: ${var.a}"
    assert found.detail.splitlines() == [
        "at resources.jobs.j.description in databricks.yml:6:20",
        "reference does not exist: ${var.b} (at resources.jobs.j.name in databricks.yml:5:13)",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("${var}", "reference does not exist: ${var}"),
        ("${var.text.deep}", 'expected a map to index "variables.text.value", found string'),
        ("${var.map[0]}", 'expected a sequence to index "variables.map.value", found map'),
        ("${var.map}!", "cannot interpolate non-primitive value of type map into string"),
        ("${var.list}!", "cannot interpolate non-primitive value of type sequence into string"),
        ("${workspace.current_user.nobody}", "reference does not exist: ${workspace.current_user.nobody}"),
    ],
)
def test_references_that_cannot_be_filled_are_errors(bundle: Any, text: str, message: str) -> None:
    assert bundle.told(VARIABLES % text) == [f"error {message}"]


def test_the_first_mistake_by_path_is_the_one_told(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources: {jobs: {z: {name: '${var.a}'}, a: {name: '${var.z}'}}}\n"

    assert bundle.told(text) == ["error reference does not exist: ${var.z}"]


def test_an_index_past_the_end_leaves_the_whole_region_as_it_is(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        variables: {l: {default: [a]}}
        resources: {jobs: {j: {description: "${var.l[3]}"}, k: {description: "${bundle.name}"}}}
    """
    jobs = bundle.resolve(text).document["resources"]["jobs"]

    assert [job["description"] for job in jobs.values()] == ["${var.l[3]}", "${bundle.name}"]


def test_an_index_past_the_end_after_a_reference_that_resolves_is_tried_in_every_round(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        variables: {l: {default: [a]}}
        resources: {jobs: {j: {description: "${bundle.name}"}, k: {description: "${var.l[3]}"}}}
    """
    manifest = bundle.resolve(text)

    jobs = manifest.document["resources"]["jobs"]
    assert [job["description"] for job in jobs.values()] == ["${bundle.name}", "${var.l[3]}"]
    assert [found.summary.split(",")[0] for found in manifest.diagnostics] == ["Variables references are too deep"]


def test_nothing_lies_below_a_null(bundle: Any) -> None:
    text = (
        "bundle: {name: b, deployment: }\nresources: {jobs: {j: {timeout_seconds: '${bundle.deployment.lock.force}'}}}"
    )

    found = bundle.resolve(text)

    assert found.diagnostics == ()
    assert found.document["resources"]["jobs"]["j"]["timeout_seconds"] == "${bundle.deployment.lock.force}"


def test_a_whole_object_stands_for_all_its_fields_with_zeros(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources: {jobs: {j: {tags: '${bundle}'}, k: {queue: '${bundle.git}'}}}\n"

    found = bundle.resolve(text)

    tags = found.document["resources"]["jobs"]["j"]["tags"]
    assert tags == {
        **dict.fromkeys(("cluster_id", "compute_id", "databricks_cli_version", "engine", "mode", "uuid"), ""),
        "name": "b",
        "target": "default",
        "environment": "default",
        "force": "false",
    }
    told = bundle.told(text)
    assert sorted(line for line in told if "jobs.j" in line) == [
        f"warning :0:0 resources.jobs.j.tags.{field} expected string, found map"
        for field in ("deployment", "git", "terraform")
    ]
    assert sorted(line for line in told if "jobs.k" in line and "unknown" in line) == [
        f"warning resources.jobs.k.queue unknown field: {field}"
        for field in ("actual_branch", "branch", "bundle_root_path", "commit", "origin_url")
    ]


def test_a_whole_variable_has_the_fields_of_its_look_up(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {v: {default: 1}, w: {default: '${variables.v}'}}\n"

    value = bundle.resolve(text).document["variables"]["w"]["value"]

    assert (value["default"], value["description"], value["lookup"]["warehouse"]) == (1, "", "")


def test_a_cycle_is_told_along_its_way(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {a: {default: '${var.b}'}, b: {default: '${var.a}'}}\n"

    assert bundle.told(text) == [
        "error cycle detected in field resolution: variables.a.default -> var.b -> var.a -> var.b"
    ]


def test_a_cycle_through_a_map_ends_after_eleven_rounds(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {a: {default: {x: '${var.a}'}}}\n"

    (found,) = bundle.findings(text)

    assert found.severity.value == "warning"
    assert found.summary.startswith("Variables references are too deep, stopping resolution after 11 rounds.")


def test_variables_that_multiply_end_as_well(bundle: Any) -> None:
    lines = "\n".join(f"  v{n}: {{default: [" + ", ".join([f'"${{var.v{n + 1}}}"'] * 5) + "]}" for n in range(9))
    text = f"bundle: {{name: b}}\nvariables:\n{lines}\n  v9: {{default: x}}\n"

    assert any("too deep" in line for line in bundle.told(text))


def test_text_that_becomes_a_reference_resolves_in_the_next_round(bundle: Any) -> None:
    text = """\
        bundle: {name: b}
        variables: {tail: {default: x}, foo_x: {default: found}}
        resources: {jobs: {j: {description: "${var.foo_${var.tail}}"}}}
    """

    assert bundle.resolve(text).document["resources"]["jobs"]["j"]["description"] == "found"


def test_map_keys_are_literal(bundle: Any) -> None:
    text = "bundle: {name: b}\nresources: {jobs: {j: {tags: {'${bundle.name}': '${bundle.name}'}}}}\n"

    assert bundle.resolve(text).document["resources"]["jobs"]["j"]["tags"] == {"${bundle.name}": "b"}


def test_the_connection_is_read_literally_with_a_warning(bundle: Any) -> None:
    text = "bundle: {name: b}\nvariables: {h: {default: 'https://x'}}\nworkspace: {host: '${var.h}'}\n"
    manifest = bundle.resolve(text)

    assert manifest.workspace.host == "${var.h}"
    assert manifest.document["workspace"]["host"] == "https://x"
    assert [str(found.places[0]) for found in manifest.diagnostics] == ["databricks.yml:3:19"]


def test_a_reference_in_the_bundle_name_warns_and_resolves(bundle: Any) -> None:
    text = "bundle: {name: 'x-${var.v}'}\nvariables: {v: {default: y}}\n"
    manifest = bundle.resolve(text)

    assert manifest.workspace.root_path == "/Workspace/Users/jane.doe@example.com/.bundle/x-y/default"
    assert [found.paths for found in manifest.diagnostics] == [("bundle.name",)]


@pytest.mark.parametrize("text", ["${%s:-x}", "${%s}-x", "${%s.}", "x${var.%s", "${%sé:-x}"])
def test_what_is_nearly_a_reference_takes_no_longer_than_one(text: str) -> None:
    assert references(text % ("SOME_LONG_NAME" * 2000)) in ([], ["SOME_LONG_NAME" * 2000])
