"""Presets are applied to each resource as its kind's place in the language says. (§3.5)"""

from typing import Any

from dbxplan.manifest.cloud import tag_key, tag_value
from dbxplan.manifest.document import Document
from dbxplan.manifest.rules.workspace import normalised
from dbxplan.manifest.tree import Map
from dbxplan.resources.language import Language


def apply_presets(document: Document) -> None:
    presets = document.tree.get("presets")
    if not isinstance(presets, Map):
        return
    skips_schemas = document.value("experimental", "skip_name_prefix_for_schema") is True
    for kind, _, body in document.resources():
        language = document.language(kind)
        if language is not None:
            if not (skips_schemas and kind == "schemas"):
                _prefix(body, language, presets.get("name_prefix"))
            _tag(body, language, presets.get("tags"), document.context.host)
            _pause(body, language, presets.get("trigger_pause_status"))
            _limit(body, language, presets)


def normalised_prefix(prefix: str) -> str:
    """`[dev jane] ` is `dev_jane_`, `prefix-` is `prefix`."""
    text = prefix.replace("[", "").strip(" ")
    return f"{normalised(text[:-1])}_" if text.endswith("]") else normalised(text)


def _prefix(body: Map, language: Language, prefix: Any) -> None:
    if language.name and language.prefix != "none" and isinstance(prefix, str) and prefix:
        added = normalised_prefix(prefix) if language.prefix == "normalised" else prefix
        body[language.name] = f"{added}{body.get(language.name) or ''}"


def _tag(body: Map, language: Language, tags: Any, host: str) -> None:
    if language.tags == "none" or not isinstance(tags, Map) or not tags:
        return
    own = body.child(language.tags_field)
    for key in sorted(tags):
        value = tags[key]
        if language.tags == "cloud":
            own.setdefault(tag_key(key, host), tag_value(str(value), host))
        elif not own.get(key):
            own[key] = value


def _pause(body: Map, language: Language, status: Any) -> None:
    if not status:
        return
    for name in language.pauses:
        block = body.get(name)
        if isinstance(block, Map) and not block.get("pause_status"):
            block["pause_status"] = status
    if status == "PAUSED" and language.continuous and body.get(language.continuous) is True:
        body.remove(language.continuous)


def _limit(body: Map, language: Language, presets: Map) -> None:
    limit = presets.get("jobs_max_concurrent_runs")
    if language.concurrency and limit and not body.get(language.concurrency):
        body[language.concurrency] = limit
    if language.development and presets.get("pipelines_development") is True:
        body[language.development] = True
