"""The kinds that the language knows, and their singulars. (§2.4)"""

from dbxplan import api

KINDS = tuple(api.bundle()["resources"])
_IRREGULAR = {"postgres_branches": "postgres_branch", "vector_search_indexes": "vector_search_index"}
SINGULARS = {kind: _IRREGULAR.get(kind, kind.removesuffix("s")) for kind in KINDS}
