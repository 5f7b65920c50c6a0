"""The places in the language of kinds that no module carries out yet; each moves into its kind's module with it."""

from collections.abc import Mapping
from typing import Final

from dbxplan.resources.language import Language, LocalPath, Merge

_READ = {"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_READ"}
_USE = {"CAN_MANAGE": "CAN_MANAGE", "CAN_VIEW": "CAN_USE"}
_GRANTS = (Merge("grants", "principal"),)

PLACES: Final[Mapping[str, Language]] = {
    "apps": Language(
        title="Apps",
        singular="app",
        prefix="none",
        merges=(Merge("resources", "name", override=True),),
        paths=(LocalPath("source_code_path", "directory"),),
        defaults={"description": ""},
        levels=_USE,
    ),
}
