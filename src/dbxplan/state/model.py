"""What was last applied, as the store keeps it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dbxplan.address import Address

Json = dict[str, Any]


def text_of(value: Any) -> str:
    """JSON as state and journal have it: equal values are equal texts."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


@dataclass(frozen=True)
class Recorded:
    """One resource as the last apply left it. Sensitive values stand as keyed digests.

    `sent` is the desired body with its references filled. `seen` holds, for each canonical path (as text) where the
    first read afterwards differed from what was sent, the value that was read; null where the path was not there.
    """

    id: str
    sent: Json
    seen: Mapping[str, Any] = field(default_factory=dict)
    needs: tuple[Address, ...] = ()  # what it referred to: deleted after it
    prevent_destroy: bool = False
    waiting: bool = False  # nobody has seen yet that it is ready

    def to_json(self) -> Json:
        return {
            "id": self.id,
            "sent": self.sent,
            "seen": dict(self.seen),
            "needs": [str(address) for address in self.needs],
            "prevent_destroy": self.prevent_destroy,
            **({"waiting": True} if self.waiting else {}),
        }

    @property
    def text(self) -> str:
        """The same for the journal, each checkpoint and the end of a run.

        Made once, and not by a `cached_property`: up to Python 3.11 all threads share its lock.
        """
        kept = vars(self)
        if "_text" not in kept:
            kept["_text"] = text_of(self.to_json())
        found: str = kept["_text"]
        return found


@dataclass(frozen=True)
class RecordedFile:
    """A file that was uploaded: digest of its content (`sha256:...`) and its size in bytes.

    `modified_at` (milliseconds) and `object_id` are what the workspace said of it then; 0 where that is not known.
    """

    digest: str
    size: int
    modified_at: int = 0
    object_id: int = 0


@dataclass(frozen=True)
class Intent:
    """A step of a run that may have been under way: enough to find what it made."""

    address: Address
    action: str
    id: str | None = None  # known before the run, or from the journal
    natural_key: Mapping[str, Any] = field(default_factory=dict)
    mark: str | None = None
    sent: Json = field(default_factory=dict)
    needs: tuple[Address, ...] = ()
    prevent_destroy: bool = False
    began: str = ""  # the run that first set out to make it, where that is not this one


@dataclass(frozen=True)
class RunRecord:
    """Written before the first change of a run, gone when the run has been accounted for."""

    id: str
    plan: str  # digest of the plan
    started_at: str  # RFC 3339
    user: str
    steps: tuple[Intent, ...]


@dataclass(frozen=True)
class State:
    """`host` and `workspace_id` say which workspace it is of; `lineage` stays for the life of a deployment."""

    bundle: str
    target: str
    lineage: str
    serial: int = 0
    host: str = ""
    workspace_id: str = ""
    resources: Mapping[Address, Recorded] = field(default_factory=dict)
    files: Mapping[str, RecordedFile] = field(default_factory=dict)  # by remote path
    run: RunRecord | None = None
    begun: Mapping[Address, str] = field(default_factory=dict)  # what a run of this id may have made, not found since
    official: str = ""  # which state of the official client was taken over last
