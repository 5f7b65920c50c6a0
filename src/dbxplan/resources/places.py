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
    "genie_spaces": Language(
        title="Genie Spaces",
        singular="genie_space",
        name="title",
        defaults={"parent_path": "{resource_path}"},
        paths=(LocalPath("file_path", "content"),),
        content="serialized_space",
        rooted="parent_path",
        levels=_READ,
    ),
    "quality_monitors": Language(
        title="Quality Monitors",
        singular="quality_monitor",
        name="",
        prefix="none",
        unscheduled="schedule",
        schema_path_fields=("output_schema_name",),
    ),
}
