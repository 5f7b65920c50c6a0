"""A plan in a file: what is read is checked field by field, and an edited one is refused."""

import json
import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

from dbxplan.errors import PlanError
from dbxplan.plan.fingerprint import digest_of
from dbxplan.plan.jsonform import Json, from_json, to_json
from dbxplan.plan.model import FORMAT, Consent, Moved, Outcome, Plan

TOLD: Final = 5  # mistakes that are told of a file
HEAD: Final = re.compile(rb'\{\s*"format": \d+,\s*"digest": "sha256:')
AGAIN: Final = "make the plan again with dbxplan plan --out"


def document(plan: Plan) -> Json:
    """The plan as JSON with its digest."""
    data = to_json(plan)
    return {"format": data["format"], "digest": digest_of(data), **data}


def write(plan: Plan, path: Path) -> None:
    """There whole or not at all, for its owner alone. PlanError where it cannot be."""
    text = json.dumps(document(plan), indent=2, ensure_ascii=False) + "\n"
    try:
        if path.exists() and not path.is_file():  # a pipe, or a terminal: nothing that may be replaced
            path.write_text(text, encoding="utf-8")
        else:
            _replace(path.resolve(), text)
    except OSError as error:
        raise PlanError(f"the plan cannot be saved as {path}: {error.strerror}") from error


def _replace(path: Path, text: str) -> None:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(draft, path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def read(path: Path) -> Plan:
    """PlanError says in which way the file is no plan, of another format, or edited; OSError where there is none."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"), parse_constant=_no_number)
    except ValueError as error:
        raise PlanError(f"{path} is no saved plan: {error}") from error
    except RecursionError as error:
        raise PlanError(f"{path} is no saved plan: it is nested too deep") from error
    return _checked(data, path)


def is_saved(path: Path) -> bool:
    """Whether the file begins as a saved plan does."""
    try:
        with path.open("rb") as file:
            return HEAD.match(file.read(64)) is not None
    except OSError:
        return False


def _checked(data: Any, path: Path) -> Plan:
    if not isinstance(data, dict) or "format" not in data:
        raise PlanError(f"{path} is no saved plan of dbxplan")
    if data["format"] != FORMAT or isinstance(data["format"], bool):
        made = data.get("made")
        by = f"dbxplan {made['by']}" if isinstance(made, dict) and made.get("by") else "another dbxplan"
        raise PlanError(
            f"{path} is a plan of format {data['format']!r}, made by {by}; this dbxplan reads format {FORMAT}: {AGAIN}"
        )
    if wrong := _mistakes(data):
        raise PlanError(f"{path} is no plan as dbxplan saves it ({'; '.join(wrong)}): {AGAIN}")
    digest = data.pop("digest")
    try:
        plan = from_json(data)
    except PlanError as error:
        raise PlanError(f"{path} is no plan as dbxplan saves it ({error}): {AGAIN}") from error
    again = to_json(plan)
    if again != data or digest_of(again) != digest:
        raise PlanError(f"{path} was edited after it was made, so nothing in it can be relied on: {AGAIN}")
    return plan


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def _mistakes(data: Mapping[str, Any]) -> list[str]:
    """Unknown and missing fields and wrong types, each with its place."""
    from pydantic import ValidationError

    try:
        _form().validate_python(data, strict=True)
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
        told = [f"{_place(each['loc'])}: {each['msg']}" for each in found[:TOLD]]
        return [*told, f"and {len(found) - TOLD} more"] if len(found) > TOLD else told
    return []


def _place(parts: tuple[int | str, ...]) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts).lstrip(".")


@cache
def _form() -> Any:
    """The same as `schemas/plan.json`, as what checks it quickly and names places."""
    from pydantic_core import SchemaValidator
    from pydantic_core import core_schema as core

    text, flag, number, anything = core.str_schema(), core.bool_schema(), core.int_schema(), core.any_schema()
    texts, mapping = core.list_schema(text), core.dict_schema(text, text)
    values = core.dict_schema(text, anything)

    def one_of(names: Any) -> core.CoreSchema:
        return core.literal_schema([each.value for each in names])

    def form(optional: Mapping[str, core.CoreSchema] | None = None, **fields: core.CoreSchema) -> core.CoreSchema:
        every = {name: core.typed_dict_field(each, required=True) for name, each in fields.items()}
        every |= {name: core.typed_dict_field(each, required=False) for name, each in (optional or {}).items()}
        return core.typed_dict_schema(every, extra_behavior="forbid")

    value = form({"unknowns": mapping}, value=anything)
    change = form(
        {"desired": value, "recorded": value, "live": value},
        path=text,
        moved=one_of(Moved),
        outcome=one_of(Outcome),
        reason=text,
        effect=text,
        sensitive=flag,
        secrets=texts,
        shown=flag,
    )
    changes = core.list_schema(change)
    step = form(
        address=text,
        actions=texts,
        reason=text,
        moved_from=core.nullable_schema(text),
        id=core.nullable_schema(text),
        effect=text,
        consent=core.list_schema(one_of(Consent)),
        needs=texts,
        destroys=texts,
        unknowns=mapping,
        changes=changes,
        fingerprint=form(desired=text, recorded=text, live=text),
    )
    files = form(
        upload=texts,
        remove=texts,
        unchanged=number,
        digests=mapping,
        reasons=mapping,
        artifacts=texts,
        unchanged_artifacts=number,
    )
    made = form(
        by=text,
        at=text,
        host=text,
        state=text,
        variables=values,
        secrets=mapping,
        select=texts,
        allow_unknown=flag,
        consent=form(auto_approve=flag, approve=texts, allow=texts),
    )
    plan = form(
        digest=text,
        bundle=text,
        target=text,
        host=text,
        workspace_id=text,
        user=text,
        lineage=text,
        format=number,
        serial=number,
        destroy=flag,
        steps=core.list_schema(step),
        unchanged=texts,
        told=core.dict_schema(text, changes),
        suppressed=core.dict_schema(text, changes),
        files=files,
        notes=texts,
        made=made,
        cost=form(objects=number, calls=number, seconds=core.float_schema(), notes=texts),
    )
    return SchemaValidator(plan)
