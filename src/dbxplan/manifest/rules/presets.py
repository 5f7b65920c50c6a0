"""Presets are applied to each resource as its kind's place in the language says. (§3.5)"""

import posixpath
from typing import Any

from dbxplan.manifest.cloud import tag_key, tag_value
from dbxplan.manifest.document import Document
from dbxplan.manifest.rules.workspace import normalised
from dbxplan.manifest.tree import Map, Seq, as_map
from dbxplan.resources.language import Language


def apply_presets(document: Document) -> None:
    presets = as_map(document.tree.get("presets"))
    skips_schemas = document.value("experimental", "skip_name_prefix_for_schema") is True
    for kind, _, body in document.resources():
        language = document.language(kind)
        if language is not None:
            if not (skips_schemas and kind == "schemas"):
                _prefix(body, language, presets.get("name_prefix"))
            _tag(body, language, as_map(presets.get("tags")), document.context.host)
            _pause(body, language, presets.get("trigger_pause_status"))
            _limit(body, language, presets)


def normalised_prefix(prefix: str) -> str:
    """`[dev jane] ` is `dev_jane_`, `prefix-` is `prefix`."""
    text = prefix.replace("[", "").strip(" ")
    return f"{normalised(text[:-1])}_" if text.endswith("]") else normalised(text)


def _prefix(body: Map, language: Language, prefix: Any) -> None:
    prefix = prefix if isinstance(prefix, str) else ""
    name = body.get(language.name) or ""
    if language.prefix == "path":
        body[language.name] = _in_folder(str(name), prefix)
    elif language.name and language.prefix != "none" and prefix:
        added = normalised_prefix(prefix) if language.prefix == "normalised" else prefix
        body[language.name] = f"{added}{name}"


def _in_folder(path: str, prefix: str) -> str:
    """Before the last part of a path; the folder is cleaned even where there is no prefix."""
    folder, slash, _ = path.rpartition("/")
    last = path.rstrip("/").rpartition("/")[2] or slash or "."
    folder = posixpath.normpath(folder or slash)
    return f"{prefix}{last}" if folder == "." else f"{folder}/{prefix}{last}"


def _tag(body: Map, language: Language, tags: Map, host: str) -> None:
    if language.tags == "none" or not tags:
        return
    *above, field = language.tags_field.split(".")
    for name in above:
        if isinstance(body.get(name), str):
            return  # a reference that only an apply knows
        body = body.child(name)
    if isinstance(body.get(field), str):
        return
    for key in sorted(tags):
        if language.tags == "list":
            _tag_list(body, field, key, tags[key])
        elif language.tags == "cloud-list":
            _tag_list(body, field, tag_key(key, host), tag_value(str(tags[key]), host))
        elif language.tags == "cloud":
            body.child(field).setdefault(tag_key(key, host), tag_value(str(tags[key]), host))
        elif not body.child(field).get(key):
            body.child(field)[key] = tags[key]


def _tag_list(body: Map, field: str, key: str, value: Any) -> None:
    if body.get(field) is None:
        body[field] = Seq()
    if all(as_map(entry).get("key") != key for entry in body[field]):
        body[field].add(Map({"key": key, "value": value}))


def _pause(body: Map, language: Language, status: Any) -> None:
    if not status:
        return
    for name in language.pauses:
        block = body.get(name)
        if not isinstance(block, Map) or (language.pauses_if and not block.get(language.pauses_if)):
            continue
        if not block.get("pause_status"):
            block["pause_status"] = status
    schedule = body.get(language.unscheduled) if language.unscheduled else None
    if status == "PAUSED" and schedule is not None and as_map(schedule).get("pause_status") != "UNPAUSED":
        _unschedule(body, language.unscheduled)
    if status == "PAUSED" and language.continuous and body.get(language.continuous) is True:
        body.remove(language.continuous)


def _unschedule(body: Map, field: str) -> None:
    """An empty schedule leaves a null behind."""
    if body[field]:
        body.remove(field)
    else:
        body[field] = None


def _limit(body: Map, language: Language, presets: Map) -> None:
    limit = presets.get("jobs_max_concurrent_runs")
    if language.concurrency and limit and not body.get(language.concurrency):
        body[language.concurrency] = limit
    if language.development and presets.get("pipelines_development") is True:
        body[language.development] = True
