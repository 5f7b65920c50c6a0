"""Jobs, in the API's versions 2.2 and 2.1. API: https://docs.databricks.com/api/workspace/jobs"""

import base64
from collections.abc import Callable

from dbxplan.emulator import access, identity
from dbxplan.emulator.call import Call
from dbxplan.emulator.job_settings import check, filled, merged, pages
from dbxplan.emulator.messages import ApiError, Json, Text, absent, dumps, invalid
from dbxplan.emulator.paging import page
from dbxplan.emulator.router import Handler, Routes
from dbxplan.emulator.store import Row

routes = Routes("jobs")
PAGE = 100
BRIEF_LACKS = ("tasks", "job_clusters", "environments", "parameters")
LIST_DEFAULT, LIST_MAX = 20, 100


def both(method: str, path: str, operation: str, into: Routes = routes) -> Callable[[Handler], Handler]:
    """The same call under 2.2 and 2.1."""

    def add(handler: Handler) -> Handler:
        for version in ("2.2", "2.1"):
            into(method, f"/api/{version}/jobs/{path}", operation)(handler)
        return handler

    return add


@both("POST", "create", "jobs.create")
def create(call: Call) -> Json:
    settings = {key: value for key, value in call.body.items() if key != "access_control_list"}
    check(settings)
    id = identity.new_id(call.store)
    access.created(call, "jobs", str(id), call.body.get("access_control_list"))
    body = {"job_id": id, "creator_user_name": call.caller.name, "created_time": call.now()}
    save(call, body, settings)
    return {"job_id": id}


@both("GET", "get", "jobs.get")
def get(call: Call) -> Json:
    row = visible(call, call.query["job_id"])
    body = row.body
    settings, start = body["settings"], offset(call.query.get("page_token") or "")
    more = False
    for field in pages(settings):
        more = more or len(settings[field]) > start + PAGE
        settings[field] = settings[field][start : start + PAGE]
    shown = public(body)
    if more:
        shown |= {"has_more": True, "next_page_token": token(start + PAGE)}
    return shown


@both("GET", "list", "jobs.list")
def list_(call: Call) -> Text:
    size = call.query.get("limit") or LIST_DEFAULT
    if not 0 < size <= LIST_MAX:
        raise invalid(f"The limit must be between 1 and {LIST_MAX}")
    where = {"name": call.query["name"].lower()} if call.query.get("name") else {}
    keep = None if call.caller.admin else lambda row: access.sees(call, "jobs", row.id)
    found = page(call, "job", size, keep, where)
    return found.answer("jobs", "item" if call.query.get("expand_tasks") else "brief", has_more=bool(found.next))


@both("POST", "reset", "jobs.reset")
def reset(call: Call) -> Json:
    row = managed(call, call.body["job_id"])
    old, new = row.body, call.body["new_settings"]
    check(new)
    if "run_as" not in new and "_run_as" in old:
        new = {**new, "run_as": old["_run_as"]}
    save(call, old, new)
    return {}


@both("POST", "update", "jobs.update")
def update(call: Call) -> Json:
    row = managed(call, call.body["job_id"])
    old = row.body
    new = merged(old["_sent"], call.body.get("new_settings") or {}, call.body.get("fields_to_remove") or ())
    check(new)
    save(call, old, new)
    return {}


@both("POST", "delete", "jobs.delete")
def delete(call: Call) -> Json:
    id = str(call.body["job_id"])
    access.require(call, "jobs", id, "CAN_MANAGE", "delete job")
    if call.store.find("job", id) is None:
        raise absent(f"Job {id} does not exist.")
    call.store.delete("job", id)
    for run in call.store.children("run", id):
        call.store.delete("run", run.id)
    return {}


def save(call: Call, body: Json, sent: Json) -> None:
    """Keeps what was sent beside what is shown: a merge starts from the former."""
    queueing = call.request.path.startswith("/api/2.2/") or "queue" in body.get("settings", {})
    settings = filled(call, sent, queueing=queueing)
    head = {key: body[key] for key in ("job_id", "creator_user_name", "created_time")}
    run_as = sent.get("run_as") or {}
    runner = next(iter(run_as.values()), call.caller.name if not body.get("settings") else body["run_as_user_name"])
    kept = {**head, "run_as_user_name": runner, "_sent": sent}
    if run_as:
        kept["_run_as"] = run_as
    if "parent_path" in sent:
        kept["path"] = f"{sent['parent_path'].rstrip('/')}/{settings['name']}"
    text = dumps(settings)
    brief = dumps({key: value for key, value in settings.items() if key not in BRIEF_LACKS})
    call.store.put(
        "job",
        str(head["job_id"]),
        with_settings(kept, text),
        name=settings["name"].lower(),
        item=item(head, settings, text),
        brief=with_settings(head, brief),
    )


def item(head: Json, settings: Json, text: str) -> str:
    """As a list shows it: the first hundred of everything, and whether there is more."""
    if not any(len(settings[field]) > PAGE for field in pages(settings)):
        return with_settings(head, text)
    first = {**settings, **{field: settings[field][:PAGE] for field in pages(settings)}}
    return dumps({**head, "settings": first, "has_more": True})


def with_settings(body: Json, text: str) -> str:
    """The body as JSON text, with settings that are one already."""
    return f'{dumps(body)[:-1]},"settings":{text}}}'


def visible(call: Call, id: int) -> Row:
    access.require(call, "jobs", str(id), "CAN_VIEW", "view job")
    row = call.store.find("job", str(id))
    if row is None:
        raise invalid(f"Job {id} does not exist.")
    return row


def managed(call: Call, id: int) -> Row:
    access.require(call, "jobs", str(id), "CAN_MANAGE", "manage job")
    row = call.store.find("job", str(id))
    if row is None:
        raise ApiError(403, "PERMISSION_DENIED", f"{call.caller.name} does not have Manage permissions on job {id}")
    return row


def public(body: Json) -> Json:
    return {key: value for key, value in body.items() if not key.startswith("_")}


def token(start: int) -> str:
    return base64.urlsafe_b64encode(f"from:{start}".encode()).decode()


def offset(text: str) -> int:
    if not text:
        return 0
    try:
        return int(base64.urlsafe_b64decode(text.encode()).decode().removeprefix("from:"))
    except ValueError:
        raise invalid(f"Invalid page token: {text}") from None
