"""A kind's place in the bundle language, as data that the rules of the manifest read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True)
class Merge:
    """A list of the kind whose entries with equal key are one entry after references are resolved."""

    path: str  # from the resource: "tasks"
    key: str
    default: str = ""  # the key of an entry that has none
    fold: bool = False  # keys are compared and written in lower case
    sort: bool = False  # else in the order of first appearance
    override: bool = False  # entries are aligned to the later definition instead of merged
    distinct: str = ""  # a list of the entries in which nothing stands twice: "privileges"


@dataclass(frozen=True)
class LocalPath:
    """A field that may hold a path relative to its file; `*` stands for every element: `tasks.*.notebook_task...`."""

    path: str
    mode: Literal["notebook", "file", "directory", "glob", "local", "dependency", "content"]
    expands: bool = False  # wildcards in it become one entry per match


@dataclass(frozen=True)
class Language:
    """`title` and `singular` are the language's words; defaults and pauses are paths with dots, `*` for every element.

    `url` may hold {id}, or {path}, which is the id with `/` for every dot.
    """

    title: str
    singular: str
    name: str = "name"  # the field that a name prefix goes to; "" for none
    prefix: Literal["plain", "normalised", "path", "none"] = "plain"  # path: before the last part of a path
    tags: Literal["map", "cloud", "list", "cloud-list", "none"] = "none"  # how preset tags are added
    tags_field: str = "tags"  # a path: to a map or a list of key and value, each also of the cloud's own characters
    mark_tag: str = ""  # the tag by which an object of ours is known; its value is a digest of the metadata file's path
    lifecycle: tuple[str, ...] = ()  # keys of `lifecycle` that are fields of the model: "started"
    unscheduled: str = ""  # the block that a PAUSED preset takes away, unless it says UNPAUSED: "schedule"
    pauses_if: str = ""  # what such a block must say for that: "quartz_cron_schedule"
    pauses: tuple[str, ...] = ()  # blocks whose empty `pause_status` a preset fills: "schedule"
    concurrency: str = ""  # the field that presets.jobs_max_concurrent_runs fills
    development: str = ""  # the field that presets.pipelines_development sets
    continuous: str = ""  # the field that a PAUSED preset switches off
    run_as: bool = False
    merges: tuple[Merge, ...] = ()
    paths: tuple[LocalPath, ...] = ()
    skips_paths: str = ""  # with this field set, paths of the resource are left alone: "git_source"
    defaults: Mapping[str, Any] = field(
        default_factory=dict
    )  # set when absent and the parent object is there; "{resource_path}" becomes the workspace's
    content: str = ""  # the field that holds what stands in the local file at `file_path`: "serialized_dashboard"
    rooted: str = ""  # a workspace path that always starts with /Workspace: "parent_path"
    annotations: Mapping[str, Any] = field(
        default_factory=dict
    )  # set last; "{metadata}" becomes the metadata file's path
    catalog_fields: tuple[str, ...] = ()  # fields that name a catalog, then those that name a schema in it
    schema_fields: tuple[str, ...] = ()
    catalogs_within: tuple[str, ...] = ()  # objects below that hold such fields: "ai_gateway.inference_table_config"
    schema_path_fields: tuple[str, ...] = ()  # fields that name a schema as "catalog.schema"
    later: tuple[str, ...] = ()  # fields set by a step of their own: they name what needs the object, or lies in it
    computed: Mapping[str, str] = field(default_factory=dict)  # read-only field -> template of fields: volume_path
    permissions: str = ""  # object type of the permissions API and the id: "jobs/{id}"; "" for none
    acls: bool = False  # its permissions are an access list of its own, of principals by their mere name
    owned: bool = False  # its permissions always name one IS_OWNER
    levels: Mapping[str, str] = field(default_factory=dict)  # top-level permission level -> level of this kind
    grants: str = ""  # securable type, "" for none
    url: str = ""  # "jobs/{id}"
