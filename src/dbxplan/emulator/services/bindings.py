"""Which workspaces may use an isolated catalog. API: https://docs.databricks.com/api/workspace/workspacebindings"""

from dbxplan.emulator import unity
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import Json, invalid
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("catalog")
PATH = "/api/2.1/unity-catalog/bindings/{securable_type}/{securable_name}"
EARLIER = "/api/2.1/unity-catalog/workspace-bindings/catalogs/{name}"
USUAL = "BINDING_TYPE_READ_WRITE"
KEY = "_bindings"
WORDS = ("assign", "unassign")


@routes("GET", PATH, "workspace_bindings.get_bindings")
def get(call: Call) -> Json:
    return told(catalog(call))


@routes("PATCH", PATH, "workspace_bindings.update_bindings")
def update(call: Call) -> Json:
    return told(change(call, catalog(call), call.body.get("add") or [], call.body.get("remove") or []))


@routes("GET", EARLIER, "workspace_bindings.get")
def get_workspaces(call: Call) -> Json:
    return {"workspaces": [*found(unity.get_catalog(call.store, call.path["name"]))]}


@routes("PATCH", EARLIER, "workspace_bindings.update")
def update_workspaces(call: Call) -> Json:
    added, removed = ([{"workspace_id": id} for id in call.body.get(f"{word}_workspaces") or []] for word in WORDS)
    row = change(call, unity.get_catalog(call.store, call.path["name"]), added, removed)
    return {"workspaces": [*found(row)]}


def catalog(call: Call) -> Row:
    type = call.path["securable_type"]
    if type.lower() != "catalog":
        raise invalid(f"The emulator knows bindings of catalogs, not of {type}")
    return unity.get_catalog(call.store, call.path["securable_name"])


def change(call: Call, row: Row, added: list[Json], removed: list[Json]) -> Row:
    """What is removed goes first: another type of binding is one removed and one added."""
    bound = {id: type for id, type in found(row).items() if id not in {int(one["workspace_id"]) for one in removed}}
    bound |= {int(one["workspace_id"]): one.get("binding_type") or USUAL for one in added}
    unity.put(call.store, "catalog", {**row.body, KEY: [[id, type] for id, type in bound.items()]})
    changed = call.store.find("catalog", row.id)
    assert changed is not None
    return changed


def found(row: Row) -> dict[int, str]:
    return dict(row.body.get(KEY) or ())


def told(row: Row) -> Json:
    return {"bindings": [{"workspace_id": id, "binding_type": type} for id, type in found(row).items()]}
