"""Lakebase projects and what is in them: no Postgres runs. API: https://docs.databricks.com/api/workspace/postgres"""

import re
from collections.abc import Callable
from uuid import uuid4

from dbxplan.emulator import access, states
from dbxplan.emulator import postgres as pg
from dbxplan.emulator.call import Call
from dbxplan.emulator.messages import ApiError, Json, Text, absent, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Routes
from dbxplan.emulator.store import Row

routes = Routes("postgres")
ROOT = "/api/2.0/postgres/"
PROJECTS = ROOT + "projects"
PROJECT = PROJECTS + "/{project}"
BRANCHES = PROJECT + "/branches"
BRANCH = BRANCHES + "/{branch}"
KIND = "database-projects"
LISTED, MOST_LISTED = 50, 100
ID = re.compile(r"[a-z]([a-z0-9-]{0,61}[a-z0-9])?")
FIRST_BRANCH, FIRST_ENDPOINT, FIRST_DATABASE = "production", "primary", "databricks-postgres"


def name_of(call: Call) -> str:
    """The object of the path, as it is named itself."""
    return call.request.path.removeprefix(ROOT)


def parent_of(call: Call) -> str:
    return name_of(call).rpartition("/")[0]


@routes("POST", PROJECTS, "postgres.create_project")
def create_project(call: Call) -> Json:
    """With a branch, compute and a database on it, and a role of whoever makes it."""
    id = wanted_id(call, "project")
    name = f"projects/{id}"
    row = call.store.find("pg_project", name)
    if row is not None and not row.body.get("delete_time"):
        raise ApiError(409, "ALREADY_EXISTS", "project with such id already exists in the workspace")
    if row is not None:
        remove_project(call, name)
    spec = call.body.get("spec") or {}
    first = f"{name}/branches/{FIRST_BRANCH}"
    if spec.get("default_branch", first) != first:
        raise absent("branch id not found", "NOT_FOUND")
    body = pg.make(call, "project", name, spec, _owner=call.caller.name)
    access.created(call, KIND, id)
    asked = {**call.body.get("initial_branch_spec", {}), "_first": True}
    make_branch(call, first, asked, call.body.get("initial_endpoint_spec"))
    owner = f"{first}/roles/{re.sub('[^a-z0-9]+', '-', call.caller.name.lower()).strip('-')}"
    identity = "SERVICE_PRINCIPAL" if call.caller.service_principal else "USER"
    pg.make(call, "role", owner, {"postgres_role": call.caller.name, "identity_type": identity})
    pg.make(call, "database", f"{first}/databases/{FIRST_DATABASE}", {"role": owner})
    return begun(call, "project", body)


def make_branch(call: Call, name: str, spec: Json, compute: Json | None = None) -> Json:
    body = pg.make(call, "branch", name, spec)
    first = {**(compute or {}), "endpoint_type": "ENDPOINT_TYPE_READ_WRITE", "_first": True}
    pg.make(call, "endpoint", f"{name}/endpoints/{FIRST_ENDPOINT}", first)
    return body


def wanted_id(call: Call, noun: str) -> str:
    field = f"{noun}_id"
    id = str(call.query.get(field) or "")
    if not id:
        raise invalid(f"Field '{field}' is required, expected non-default value (not \"\")!")
    if noun not in ("catalog", "synced_table") and not ID.fullmatch(id):
        raise invalid(f"Field {field} must match pattern ^{ID.pattern}$")
    return id


@routes("GET", PROJECTS, "postgres.list_projects")
def list_projects(call: Call) -> Text:
    deleted = bool(call.query.get("show_deleted"))
    keep = lambda row: deleted or not row.body.get("delete_time")  # noqa: E731
    return page(call, "pg_project", size(call), keep).answer("projects")


def size(call: Call) -> int:
    asked = call.query.get("page_size") or LISTED
    if not 0 < asked <= MOST_LISTED:
        raise invalid(f"page_size must be between 1 and {MOST_LISTED}")
    return int(asked)


@routes("GET", PROJECT, "postgres.get_project")
def get_project(call: Call) -> Json:
    return pg.shown(call, "project", pg.find(call, "project", name_of(call)).body)


@routes("PATCH", PROJECT, "postgres.update_project")
def update_project(call: Call) -> Json:
    """What it branches off by default is a branch of it."""
    row = alive(pg.find(call, "project", name_of(call)))
    wanted = (call.body.get("spec") or {}).get("default_branch")
    if "spec.default_branch" in str(call.query.get("update_mask")) and wanted:
        pg.find(call, "branch", wanted if wanted.startswith(f"{row.id}/") else f"{row.id}/branches/{wanted}")
    body = pg.updated(call, "project", row)
    for branch in call.store.children("pg_branch", row.id):  # of which one is the default
        pg.save(call, "branch", branch.body)
    return begun(call, "project", body)


def alive(row: Row) -> Row:
    if row.body.get("delete_time"):
        raise absent("project id not found", "NOT_FOUND")
    return row


@routes("DELETE", PROJECT, "postgres.delete_project")
def delete_project(call: Call) -> Json:
    """With all that is in it; unless it is purged, it can be brought back for a week."""
    name = name_of(call)
    row = pg.find(call, "project", name)
    if call.query.get("purge"):
        remove_project(call, name)
    else:
        gone = {"delete_time": pg.now(call), "purge_time": pg.later(pg.now(call), "604800s")}
        pg.save(call, "project", {**alive(row).body, **gone})
    return begun(call, "project", None, name)


def remove_project(call: Call, name: str) -> None:
    for noun in ("branch", "endpoint", "role", "database"):
        for row in call.store.under(f"pg_{noun}", f"{name}/"):
            call.store.delete(f"pg_{noun}", row.id)
    call.store.delete("pg_project", name)
    call.store.delete("access", f"/{KIND}/{name.partition('/')[2]}")


@routes("POST", PROJECT + "/undelete", "postgres.undelete_project")
def undelete_project(call: Call) -> Json:
    body = pg.find(call, "project", parent_of(call)).body
    kept = {key: value for key, value in body.items() if key not in ("delete_time", "purge_time")}
    pg.save(call, "project", kept)
    return begun(call, "project", kept)


@routes("POST", BRANCHES, "postgres.create_branch")
def create_branch(call: Call) -> Json:
    """A copy of its source, with the roles and databases of that, and compute of its own."""
    id = wanted_id(call, "branch")
    parent = pg.find(call, "project", parent_of(call))
    spec = call.body.get("spec") or {}
    pg.check("branch", spec)
    name = f"{alive(parent).id}/branches/{id}"
    if (row := existing(call, "branch", name)) is not None:
        return begun(call, "branch", pg.replace(call, "branch", row, spec))
    source = spec.get("source_branch") or pg.default_branch(call, parent.id)
    pg.find(call, "branch", source)
    body = make_branch(call, name, {**spec, "_source": source})
    for noun, collection in (("role", "roles"), ("database", "databases")):
        for row in call.store.children(f"pg_{noun}", source):
            copy = {**row.body, "name": f"{name}/{collection}/{row.name}"}
            pg.save(call, noun, copy)
    return begun(call, "branch", body)


def existing(call: Call, noun: str, name: str) -> Row | None:
    """What the create would replace. Roles and databases have an answer of their own for a name that is taken."""
    row = call.store.find(f"pg_{noun}", name)
    if row is None or call.query.get("replace_existing"):
        return row
    if noun in ("role", "database"):
        raise ApiError(400, "BAD_REQUEST", f"{noun} with that name already exists")
    raise ApiError(409, "ALREADY_EXISTS", f"{noun.replace('_', ' ')} with such id already exists")


@routes("DELETE", BRANCH, "postgres.delete_branch")
def delete_branch(call: Call) -> Json:
    row = pg.find(call, "branch", name_of(call))
    if row.body["_spec"].get("is_protected"):
        raise ApiError(400, "BAD_REQUEST", "cannot delete protected branch")
    if row.body["_spec"].get("_first") or row.id == pg.default_branch(call, "/".join(row.id.split("/")[:2])):
        raise pg.ManagedByParentError(f"Cannot delete root branch {row.id}.")
    for noun in ("endpoint", "role", "database"):
        for each in call.store.children(f"pg_{noun}", row.id):
            call.store.delete(f"pg_{noun}", each.id)
    call.store.delete("pg_branch", row.id)
    return begun(call, "branch", None, row.id)


def creates(noun: str) -> Callable[[Call], Json]:
    """A create of what is on a branch."""

    def create(call: Call) -> Json:
        id = wanted_id(call, noun)
        parent = pg.find(call, "branch", parent_of(call)).id
        name, spec = f"{parent}/{noun}s/{id}", call.body.get("spec") or {}
        pg.check(noun, spec)
        if noun == "database" and call.store.find("pg_role", spec["role"]) is None:
            raise absent(f"role not found; role_id:{spec['role'].rpartition('/')[2]}", "NOT_FOUND")
        row = existing(call, noun, name)
        if row is None and noun == "endpoint":
            refuse_second(call, parent, spec)
        body = pg.make(call, noun, name, spec) if row is None else pg.replace(call, noun, row, spec)
        return begun(call, noun, pg.touched(call, noun, body))

    return create


def refuse_second(call: Call, parent: str, spec: Json) -> None:
    if not spec.get("endpoint_type"):
        raise invalid("Field 'endpoint.spec.endpoint_type' is required, expected non-default value (not \"\")!")
    if spec["endpoint_type"] == "ENDPOINT_TYPE_READ_WRITE":
        for row in call.store.children("pg_endpoint", parent):
            if row.body["_spec"].get("endpoint_type") == spec["endpoint_type"]:
                raise invalid(f"Branch {parent} has a read-write endpoint already")


def refuse_full(call: Call, catalog: str) -> None:
    if tables := call.store.under("pg_synced_table", f"synced_tables/{catalog}."):
        raise invalid(f"Catalog {catalog} still has {len(tables)} synced tables")


def deletes(noun: str) -> Callable[[Call], Json]:
    def delete(call: Call) -> Json:
        row = pg.find(call, noun, name_of(call))
        if noun == "endpoint" and row.body["_spec"].get("_first"):
            raise pg.ManagedByParentError(f"Cannot delete read-write endpoint {row.id}.")
        if noun == "catalog":
            refuse_full(call, row.id.partition("/")[2])
        call.store.delete(f"pg_{noun}", row.id)
        return begun(call, noun, None, row.id)

    return delete


def gets(noun: str) -> Callable[[Call], Json]:
    """A change that is under way is over with the second look at it."""

    def get(call: Call) -> Json:
        body = pg.find(call, noun, name_of(call)).body
        if body.get("_pending"):
            pg.save(call, noun, {**body, "_pending": False})
        return pg.shown(call, noun, body)

    return get


def lists(noun: str, collection: str) -> Callable[[Call], Text]:
    def list_(call: Call) -> Text:
        parent = pg.find(call, "project" if noun == "branch" else "branch", parent_of(call)).id
        return page(call, f"pg_{noun}", size(call), None, {"parent": parent}).answer(collection)

    return list_


def updates(noun: str) -> Callable[[Call], Json]:
    return lambda call: begun(call, noun, pg.updated(call, noun, pg.find(call, noun, name_of(call))))


routes("GET", BRANCHES, "postgres.list_branches")(lists("branch", "branches"))
routes("GET", BRANCH, "postgres.get_branch")(gets("branch"))
routes("PATCH", BRANCH, "postgres.update_branch")(updates("branch"))
for _noun in ("endpoint", "role", "database"):
    _all = f"{BRANCH}/{_noun}s"
    routes("POST", _all, f"postgres.create_{_noun}")(creates(_noun))
    routes("GET", _all, f"postgres.list_{_noun}s")(lists(_noun, f"{_noun}s"))
    routes("GET", f"{_all}/{{{_noun}}}", f"postgres.get_{_noun}")(gets(_noun))
    routes("PATCH", f"{_all}/{{{_noun}}}", f"postgres.update_{_noun}")(updates(_noun))
    routes("DELETE", f"{_all}/{{{_noun}}}", f"postgres.delete_{_noun}")(deletes(_noun))


def registers(noun: str, collection: str) -> Callable[[Call], Json]:
    """A create of what is in the metastore."""

    def create(call: Call) -> Json:
        id = wanted_id(call, noun)
        spec = call.body.get("spec") or {}
        if noun == "synced_table" and len(id.split(".")) != 3:
            raise invalid(f"'{id}' is not a valid name for a synced table: expected <catalog>.<schema>.<table>")
        if noun == "catalog" and not spec.get("postgres_database"):
            raise invalid("Field 'catalog.spec.postgres_database' is required, expected non-default value (not \"\")!")
        if "existing_pipeline_id" in spec and "new_pipeline_spec" in spec:
            raise invalid("Only one of existing_pipeline_id and new_pipeline_spec can be given")
        if "branch" in spec:
            pg.find(call, "branch", spec["branch"])
        name = f"{collection}/{id}"
        existing(call, noun, name)
        return begun(call, noun, pg.make(call, noun, name, spec, _pending=noun == "synced_table"))

    return create


for _noun, _collection in (("catalog", "catalogs"), ("synced_table", "synced_tables")):
    routes("POST", ROOT + _collection, f"postgres.create_{_noun}")(registers(_noun, _collection))
    routes("GET", f"{ROOT}{_collection}/{{{_noun}}}", f"postgres.get_{_noun}")(gets(_noun))
    routes("DELETE", f"{ROOT}{_collection}/{{{_noun}}}", f"postgres.delete_{_noun}")(deletes(_noun))


def begun(call: Call, noun: str, body: Json | None, name: str = "") -> Json:
    """The operation: done at once, or with a later look at it."""
    name = name if body is None else body["name"]
    response = {} if body is None else pg.shown(call, noun, body)
    operation: Json = {"name": f"{name}/operations/{uuid4()}", "metadata": {}, "_response": response}
    if call.options.perturb:
        return told({**operation, "state": "DONE"})
    operation = states.begin(call, operation, ("RUNNING", "DONE"))
    call.store.put("pg_operation", operation["name"], operation)
    return told(operation)


def told(operation: Json) -> Json:
    done = operation["state"] == "DONE"
    end = {"response": operation["_response"]} if done else {}
    return {"name": operation["name"], "metadata": {}, "done": done, **end}


@routes("GET", ROOT + "{name...}/operations/{operation}", "postgres.get_operation")
def get_operation(call: Call) -> Json:
    name = name_of(call)
    row = call.store.find("pg_operation", name)
    if row is None:
        raise absent(f"operation {name} not found", "NOT_FOUND")
    seen, kept = states.poll(call, row.body)
    if kept is not row.body:
        call.store.put("pg_operation", name, kept)
    return told(seen)
