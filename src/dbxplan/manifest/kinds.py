"""The kinds that a manifest may hold, and their singulars. (§2.4)"""

from collections.abc import Mapping
from typing import Final

from dbxplan import api

BEYOND: Final[Mapping[str, str]] = {"scope_secrets": "resources.ScopeSecret"}  # what bundles lack: kind -> its body
BODIES: Final[Mapping[str, str]] = {**api.bundle()["resources"], **BEYOND}
KINDS = tuple(BODIES)
_IRREGULAR = {"postgres_branches": "postgres_branch", "vector_search_indexes": "vector_search_index"}
SINGULARS = {kind: _IRREGULAR.get(kind, kind.removesuffix("s")) for kind in KINDS}
