"""State as versioned JSON (`schemas/state.json`), and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from dbxplan.address import Address
from dbxplan.errors import StateError
from dbxplan.state.model import Intent, Json, Recorded, RecordedFile, RunRecord, State, text_of

FORMAT: Final = 1


class NewerStateError(StateError):
    """Written by a dbxplan that knows more than this one."""


def encode(state: State) -> bytes:
    """One line of JSON with sorted keys, so that equal states are equal bytes."""
    data: dict[str, Any] = {
        "format": FORMAT,
        "bundle": state.bundle,
        "target": state.target,
        "lineage": state.lineage,
        "serial": state.serial,
        "host": state.host,
        "workspace_id": state.workspace_id,
        "files": {remote: asdict(file) for remote, file in state.files.items()},
        "run": _run_to_json(state.run) if state.run else None,
        **({"begun": {str(address): run for address, run in state.begun.items()}} if state.begun else {}),
        **({"official": state.official} if state.official else {}),
    }
    texts = {name: text_of(value) for name, value in data.items()}
    texts["resources"] = _object({str(address): recorded.text for address, recorded in state.resources.items()})
    return _object(texts).encode() + b"\n"


def _object(texts: Mapping[str, str]) -> str:
    """An object, of JSON by name."""
    return "{" + ",".join(f"{text_of(name)}:{texts[name]}" for name in sorted(texts)) + "}"


def decode(data: bytes, where: str) -> State:
    """StateError, naming `where`, for what is cut off, no state, or of a newer dbxplan."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise StateError(f"{where} is damaged: it is no JSON ({error})") from error
    if not isinstance(document, dict) or not isinstance(document.get("format"), int):
        raise StateError(f"{where} is damaged: it is no state of dbxplan")
    if document["format"] > FORMAT:
        raise NewerStateError(
            f"{where} was written by a newer dbxplan (format {document['format']}, this one knows {FORMAT}); "
            "update dbxplan"
        )
    try:
        return _state(document)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        why = f"it lacks {error}" if isinstance(error, KeyError) else f"it holds what no state does ({error})"
        raise StateError(f"{where} is damaged: {why}") from error


def recorded_from_json(data: Mapping[str, Any]) -> Recorded:
    return Recorded(
        id=_text(data["id"]),
        sent=dict(data["sent"]),
        seen=dict(data["seen"]),
        needs=_addresses(data["needs"]),
        prevent_destroy=bool(data["prevent_destroy"]),
        waiting=bool(data.get("waiting")),
    )


def _state(data: Mapping[str, Any]) -> State:
    return State(
        bundle=_text(data["bundle"]),
        target=_text(data["target"]),
        lineage=_text(data["lineage"]),
        serial=int(data["serial"]),
        host=_text(data["host"]),
        workspace_id=_text(data["workspace_id"]),
        resources={Address.parse(text): recorded_from_json(entry) for text, entry in data["resources"].items()},
        files={remote: RecordedFile(**file) for remote, file in data["files"].items()},
        run=_run_from_json(data["run"]) if data["run"] else None,
        begun={Address.parse(text): _text(run) for text, run in data.get("begun", {}).items()},
        official=_text(data.get("official", "")),
    )


def _run_to_json(run: RunRecord) -> Json:
    return {
        "id": run.id,
        "plan": run.plan,
        "started_at": run.started_at,
        "user": run.user,
        "steps": [_intent_to_json(intent) for intent in run.steps],
    }


def _run_from_json(data: Mapping[str, Any]) -> RunRecord:
    return RunRecord(
        id=_text(data["id"]),
        plan=_text(data["plan"]),
        started_at=_text(data["started_at"]),
        user=_text(data["user"]),
        steps=tuple(_intent_from_json(intent) for intent in data["steps"]),
    )


def _intent_to_json(intent: Intent) -> Json:
    return {
        "address": str(intent.address),
        "action": intent.action,
        "id": intent.id,
        "natural_key": dict(intent.natural_key),
        "mark": intent.mark,
        "sent": intent.sent,
        "needs": [str(address) for address in intent.needs],
        "prevent_destroy": intent.prevent_destroy,
        **({"began": intent.began} if intent.began else {}),
    }


def _intent_from_json(data: Mapping[str, Any]) -> Intent:
    return Intent(
        address=Address.parse(data["address"]),
        action=_text(data["action"]),
        id=None if data["id"] is None else _text(data["id"]),
        natural_key=dict(data["natural_key"]),
        mark=None if data["mark"] is None else _text(data["mark"]),
        sent=dict(data["sent"]),
        needs=_addresses(data["needs"]),
        prevent_destroy=bool(data["prevent_destroy"]),
        began=_text(data.get("began", "")),
    )


def _addresses(texts: Any) -> tuple[Address, ...]:
    return tuple(Address.parse(text) for text in texts)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"a text was expected, not {type(value).__name__}")
    return value
