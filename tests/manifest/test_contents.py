"""Content in files: dashboards, Genie spaces, alerts; older lists of served models. (§1.11, §3.5, §5.2, §6.2, §9.2)"""

import json
from typing import Any

import pytest

from dbxplan.errors import Severity

HEAD = "bundle: {name: b}\nworkspace: {root_path: /Workspace/r}\nresources:\n"
DASHBOARD = HEAD + "  dashboards: {d: {display_name: d, warehouse_id: w, "
GENIE = HEAD + "  genie_spaces: {g: {title: g, warehouse_id: w, "
ALERT = HEAD + "  alerts: {a: {display_name: a, warehouse_id: w, file_path: a.dbalert.json"
ALERT_FILE = {
    "custom_summary": "s",
    "query_lines": ["select 1", "from t"],
    "custom_description_lines": ["why"],
    "evaluation": {"comparison_operator": "EQUAL", "source": {"name": "n"}, "notification": {"notify_on_ok": False}},
    "schedule": {"quartz_cron_schedule": "0 0 * * * ?", "timezone_id": "UTC", "pause_status": "UNPAUSED"},
}


def body(bundle: Any, text: str, kind: str, files: Any = None) -> Any:
    (found,) = bundle.resolve(text, files).document["resources"][kind].values()
    return found


def test_a_dashboard_holds_its_file_to_the_letter(bundle: Any) -> None:
    files = {
        "r/d.yml": "resources: {dashboards: {d: {display_name: d, warehouse_id: w, file_path: ../d.lvdash.json}}}\n"
    }
    text = "bundle: {name: b}\ninclude: [r/d.yml]\nworkspace: {root_path: /Workspace/r}\n"
    found = body(bundle, text, "dashboards", {**files, "d.lvdash.json": '{"a": "${bundle.name}"}\n'})

    assert found["file_path"] == "d.lvdash.json"
    assert found["serialized_dashboard"] == '{"a": "${bundle.name}"}\n'
    assert (found["parent_path"], found["embed_credentials"]) == ("/Workspace/r/resources", False)


@pytest.mark.parametrize(
    ("written", "path"), [("~/x", "/Workspace/~/x"), ("/Users/u", "/Workspace/Users/u"), ("''", "/Workspace")]
)
def test_folders_of_dashboards_and_genie_spaces_start_with_the_workspace(bundle: Any, written: str, path: str) -> None:
    found = body(bundle, f"{DASHBOARD}parent_path: {written}}}}}\n", "dashboards")
    other = body(bundle, f"{GENIE}parent_path: {written}}}}}\n", "genie_spaces")

    assert (found["parent_path"], other["parent_path"]) == (path, path)


def test_an_inline_dashboard_stays_a_structure_and_is_resolved(bundle: Any) -> None:
    found = body(bundle, DASHBOARD + 'serialized_dashboard: {a: "${bundle.name}", b: null}}}\n', "dashboards")

    assert found["serialized_dashboard"] == {"a": "b", "b": None}


@pytest.mark.parametrize(("kind", "text"), [("dashboard", DASHBOARD), ("genie space", GENIE)])
def test_a_content_that_cannot_be_read_is_an_error_without_place(bundle: Any, kind: str, text: str) -> None:
    assert bundle.told(text + "file_path: none.json}}\n") == [
        f"error failed to read serialized {kind} from file_path none.json: No such file or directory"
    ]


def test_a_content_outside_the_sync_root_is_an_error(bundle: Any) -> None:
    (line,) = bundle.told(DASHBOARD + "file_path: ../d.json}}\n")

    assert "is not contained in sync root path" in line


def test_an_inline_genie_space_becomes_compact_text(bundle: Any) -> None:
    found = body(bundle, GENIE + "serialized_space: {b: [1, 2.5], a: <x>}}}\n", "genie_spaces")

    assert found["serialized_space"] == '{"a":"\\u003cx\\u003e","b":[1,2.5]}'


def test_a_genie_space_has_one_content(bundle: Any) -> None:
    text = GENIE + "file_path: g.json, serialized_space: x}}\n"

    assert bundle.told(text, {"g.json": "{}"}) == [
        "error databricks.yml:4:86 both file_path and serialized_space are set; specify only one"
    ]
    assert bundle.told(GENIE + "serialized_space: 3}}\n") == [
        "error databricks.yml:4:67 serialized_space must be a string, map, or sequence, got int"
    ]


def test_an_alert_is_filled_from_its_file(bundle: Any) -> None:
    found = body(bundle, ALERT + "}}\n", "alerts", {"a.dbalert.json": json.dumps(ALERT_FILE)})

    assert found["query_text"] == "select 1\nfrom t\n"
    assert found["custom_description"] == "why\n"
    assert found["evaluation"]["notification"] == {"notify_on_ok": False}
    assert (found["display_name"], found["custom_summary"]) == ("a", "s")
    assert found["parent_path"] == "/Workspace/r/resources"


def test_names_in_an_alert_file_only_count_as_set(bundle: Any) -> None:
    text = HEAD + "  alerts: {a: {file_path: a.dbalert.json}}\n"
    content = {"display_name": "x", "warehouse_id": "y", "evaluation": {"source": {}}, "schedule": {}}
    found = body(bundle, text, "alerts", {"a.dbalert.json": json.dumps(content)})

    assert (found["display_name"], found["warehouse_id"]) == ("", "")
    assert not {"evaluation", "schedule"} & set(found)


def test_beside_its_file_an_alert_holds_little(bundle: Any) -> None:
    (line,) = bundle.told(ALERT + ", query_text: x}}\n", {"a.dbalert.json": "{}"})

    assert line == (
        "error databricks.yml:4:89 resources.alerts.a.query_text "
        "field query_text is not allowed in the bundle configuration."
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "failed to parse .dbalert.json file a.dbalert.json"),
        ("[]", "failed to parse .dbalert.json file a.dbalert.json"),
        ('{"schedule": 3}', "failed to parse .dbalert.json file a.dbalert.json"),
        ('{"custom_summary": "${var.x}"}', ".alert file a.dbalert.json must not contain variable interpolations."),
        (None, "failed to read .dbalert.json file a.dbalert.json"),
    ],
)
def test_an_alert_file_that_cannot_be_used_is_told_at_its_path(bundle: Any, content: Any, told: str) -> None:
    (line,) = bundle.told(ALERT + "}}\n", {} if content is None else {"a.dbalert.json": content})

    assert line.startswith(f"error databricks.yml:4:61 resources.alerts.a.file_path {told}")


def test_alerts_with_a_schedule_are_paused_in_development(bundle: Any) -> None:
    text = "bundle: {name: b}\ntargets: {dev: {mode: development}}\nresources:\n  alerts:\n"
    text += "    a: {display_name: a, schedule: {quartz_cron_schedule: x}}\n    b: {display_name: b, schedule: {}}\n"
    found = bundle.resolve(text).document["resources"]["alerts"]

    assert found["a"]["schedule"]["pause_status"] == "PAUSED"
    assert found["b"]["schedule"] == {}


def test_served_models_become_entities(bundle: Any) -> None:
    text = HEAD + "  model_serving_endpoints:\n    e:\n      name: e\n      config:\n"
    text += "        served_models: [{model_name: m, model_version: 1, scale_to_zero_enabled: true}]\n"
    manifest = bundle.resolve(text)

    assert manifest.document["resources"]["model_serving_endpoints"]["e"]["config"] == {
        "served_entities": [{"entity_name": "m", "entity_version": "1", "scale_to_zero_enabled": True}]
    }
    (found,) = manifest.diagnostics
    assert (found.severity, found.paths, str(found.places[0])) == (Severity.WARNING, (), "databricks.yml:8:24")


def test_served_models_and_entities_exclude_each_other(bundle: Any) -> None:
    text = HEAD + "  model_serving_endpoints:\n    e:\n      name: e\n"
    text += "      config: {served_models: [{model_name: m}], served_entities: [{entity_name: m}]}\n"

    assert bundle.told(text) == ["error databricks.yml:6:7 Cannot use both served_models and served_entities"]


def test_a_paused_monitor_has_no_schedule_unless_it_says_so(bundle: Any) -> None:
    text = "bundle: {name: b}\ntargets: {dev: {mode: development}}\nresources:\n  quality_monitors:\n"
    schedule = "schedule: {quartz_cron_expression: x, timezone_id: UTC"
    text += f"    a: {{table_name: a, assets_dir: a, output_schema_name: c.s, {schedule}}}}}\n"
    text += f"    b: {{table_name: a, assets_dir: a, output_schema_name: c.s, {schedule}, pause_status: UNPAUSED}}}}\n"
    found = bundle.resolve(text).document["resources"]["quality_monitors"]

    assert "schedule" not in found["a"]
    assert found["b"]["schedule"]["pause_status"] == "UNPAUSED"


def test_names_of_schemas_are_captured_in_monitors_and_endpoints(bundle: Any) -> None:
    text = HEAD + "  catalogs: {c: {name: cat}}\n  schemas: {s: {catalog_name: cat, name: sch}}\n"
    text += "  quality_monitors: {m: {table_name: t, assets_dir: a, output_schema_name: cat.sch}}\n"
    names = "{catalog_name: cat, schema_name: sch}"
    text += f"  model_serving_endpoints: {{e: {{name: e, ai_gateway: {{inference_table_config: {names}}}, "
    text += f"config: {{auto_capture_config: {names}}}}}}}\n"
    found = bundle.resolve(text).document["resources"]
    captured = {"catalog_name": "${resources.catalogs.c.name}", "schema_name": "${resources.schemas.s.name}"}

    assert found["quality_monitors"]["m"]["output_schema_name"] == (
        "${resources.catalogs.c.name}.${resources.schemas.s.name}"
    )
    assert found["model_serving_endpoints"]["e"]["ai_gateway"]["inference_table_config"] == captured
    assert found["model_serving_endpoints"]["e"]["config"]["auto_capture_config"] == captured


def test_a_file_of_null_is_an_alert_without_fields(bundle: Any) -> None:
    found = body(bundle, ALERT + "}}\n", "alerts", {"a.dbalert.json": "null"})

    assert found["file_path"] == "a.dbalert.json"
    assert "query_text" not in found
