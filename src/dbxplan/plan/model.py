"""A plan: frozen data that survives JSON. Explaining and executing it are two readers of the same steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final

from dbxplan.address import Address, FieldPath
from dbxplan.fields import Effect
from dbxplan.live.model import Cost

Json = dict[str, Any]
FORMAT: Final = 1
NOTHING_SPENT: Final = Cost()


class Missing(Enum):
    """The value of a path that is not there; null is a value."""

    MISSING = "missing"


MISSING: Final = Missing.MISSING


@dataclass(frozen=True)
class Unknown:
    """A value that is known only when what it refers to was applied."""

    template: str


class Action(Enum):
    CREATE = "create"
    UPDATE = "update"
    REPLACE = "replace"
    DELETE = "delete"
    ADOPT = "adopt"
    FORGET = "forget"
    RECORD = "record"


class Consent(Enum):
    """Classes of steps that nobody takes unasked."""

    DELETE = "delete"
    REPLACE = "replace"
    DATA_LOSS = "data-loss"
    ADOPT = "adopt"
    LOCK_OUT = "lock-out"


class Moved(Enum):
    """Which side moved."""

    MANIFEST = "manifest"
    WORKSPACE = "workspace"
    BOTH = "both"
    NEITHER = "neither"


class Outcome(Enum):
    """What a field change asks of the step."""

    UPDATE = "update"
    REPLACE = "replace"
    CLEAR = "clear"
    RECORD = "record"  # only what dbxplan keeps changes, without a call
    NOTHING = "nothing"  # told, or suppressed: the reason says why


@dataclass(frozen=True)
class FieldChange:
    """One path: three values (`MISSING` where absent, `Unknown` until apply) and a reason.

    Sensitive values are given as digests and never shown: the whole one, or what stands at `secrets` in it (paths from
    this one on).
    """

    path: FieldPath
    desired: Any
    recorded: Any
    live: Any
    moved: Moved
    outcome: Outcome
    reason: str
    effect: Effect = Effect.NONE
    sensitive: bool = False
    shown: bool = True  # False: suppressed, kept for `-o json` and explanations
    secrets: tuple[FieldPath, ...] = ()


@dataclass(frozen=True)
class Fingerprint:
    """Digests of the three values that a step was derived from; empty where there is none."""

    desired: str = ""
    recorded: str = ""
    live: str = ""


@dataclass(frozen=True)
class Step:
    """One action on one address. `needs` are addresses whose steps must be done before this one starts."""

    address: Address
    action: Action
    reason: str
    id: str | None = None
    changes: tuple[FieldChange, ...] = ()
    effect: Effect = Effect.NONE
    consent: frozenset[Consent] = frozenset()
    needs: tuple[Address, ...] = ()
    unknowns: Mapping[FieldPath, str] = field(default_factory=dict)
    destroys: tuple[str, ...] = ()  # what a delete or replace takes along, in words: `3 tables`
    fingerprint: Fingerprint = Fingerprint()
    moved_from: Address | None = None  # the address that its record had before


@dataclass(frozen=True)
class FilePlan:
    """Files by remote path: what would be uploaded, removed, and how many stay."""

    upload: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    unchanged: int = 0
    digests: Mapping[str, str] = field(default_factory=dict)  # of what would be uploaded
    reasons: Mapping[str, str] = field(default_factory=dict)  # why it would be
    artifacts: tuple[str, ...] = ()  # those of them that are libraries: what was built, or lay there
    unchanged_artifacts: int = 0  # counted beside `unchanged`


@dataclass(frozen=True)
class Made:
    """How a plan was made: what an apply of it need not be told again.

    `host` is that of a local workspace that an option named, `state` the store that was asked for, else empty.
    `variables` are those that the files do not set; of `secrets` among them only keyed digests are here. The rest is
    consent that was given already.
    """

    by: str = ""  # the version of dbxplan
    at: str = ""  # RFC 3339
    host: str = ""
    state: str = ""
    variables: Mapping[str, Any] = field(default_factory=dict)
    secrets: Mapping[str, str] = field(default_factory=dict)
    select: tuple[str, ...] = ()
    allow_unknown: bool = False
    auto_approve: bool = False
    approve: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """Steps are in an order in which they could be run one by one."""

    bundle: str
    target: str
    host: str
    workspace_id: str
    user: str
    lineage: str
    serial: int
    steps: tuple[Step, ...] = ()
    unchanged: tuple[Address, ...] = ()
    told: Mapping[Address, tuple[FieldChange, ...]] = field(
        default_factory=dict
    )  # of unchanged ones, what is worth saying
    suppressed: Mapping[Address, tuple[FieldChange, ...]] = field(default_factory=dict)  # of unchanged ones, the rest
    files: FilePlan = FilePlan()
    notes: tuple[str, ...] = ()
    cost: Cost = NOTHING_SPENT
    destroy: bool = False
    made: Made = Made()
    format: int = FORMAT
