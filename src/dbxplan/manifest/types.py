"""The types of the bundle language, compiled from the API data: what each field may hold and how it is printed."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from dbxplan import api
from dbxplan.manifest.kinds import BEYOND, BODIES
from dbxplan.manifest.tree import Map, Seq

STRING, BOOL, INT, FLOAT, ANY, OBJECT, LIST, MAP = range(8)
WORDS = ("string", "bool", "int", "float", "any", "map", "sequence", "map")

USER = "manifest.User"  # the caller, as the workspace describes them

_FORMS = {"bool": BOOL, "int": INT, "int32": INT, "int64": INT, "double": FLOAT, "any": ANY, "object": ANY}


class Type:
    """What one place may hold. `fields` of an object and `element` of a list or map are compiled when first asked for.

    `plain` objects drop zeros and nulls, others keep them; `values` are those that the language knows of an enum.
    """

    __slots__ = ("_element", "_fields", "by_value", "form", "name", "plain", "plain_keys", "pointers", "required")

    def __init__(self, form: int, name: str = "", element: api.Type | None = None) -> None:
        self.form = form
        self.name = name
        self._element: api.Type | Type | None = element
        self._fields: dict[str, Type] | None = None
        self.plain = self.required = self.plain_keys = self.by_value = self.pointers = frozenset[str]()
        if form == OBJECT:
            _describe(self)

    @property
    def fields(self) -> "dict[str, Type]":
        if self._fields is None:
            self._fields = {name: of_text(text) for name, text in _fields_of(self.name).items()}
        return self._fields

    @property
    def element(self) -> "Type":
        if isinstance(self._element, api.Type):
            self._element = _made(self._element)
        return self._element or ANYTHING

    def below(self, segment: str | int) -> "Type":
        """The type one step down; anything where nothing is known."""
        if self.form == OBJECT:
            return self.fields.get(str(segment), ANYTHING)
        return self.element if self.form in (LIST, MAP) else ANYTHING

    def zero(self) -> Any:
        """What an absent field of this type reads as."""
        made: Any = (str, bool, int, float, None, Map, Seq, Map)[self.form]
        return made and made()

    def values(self) -> tuple[str, ...]:
        """The known values, where it is an enum; else none."""
        return _values(self.name) if self.form == STRING and self.name else ()


# Fields of inputs that the description of the types lacks, and those of ours.
_ADDED: Mapping[str, Mapping[str, str]] = {
    "top": {"definitions": "any", "moved": "[config.Moved]"},
    "config.Target": {"moved": "[config.Moved]"},
    "config.Moved": {"from": "string", "to": "string"},
    "config.Terraform": {"exec_path": "string"},
    "config.Artifact": {"type": "enum:config.ArtifactType", "executable": "enum:config.Executable"},
    "variable.Variable": {"type": "enum:variable.VariableType"},
    "resources.Lifecycle": {"ignore_changes": "[string]"},
    "resources.LifecycleWithStarted": {"ignore_changes": "[string]"},
    "config.Resources": {kind: f"object<string,{body}>" for kind, body in BEYOND.items()},
    "resources.ScopeSecret": {
        "scope": "string",
        "key": "string",
        "string_value": "string",
        "bytes_value": "string",
        "lifecycle": "resources.Lifecycle",
    },
}
_OURS = frozenset(("config.Moved", "config.Terraform", *BEYOND.values()))  # types that the data lacks
# Fields that outputs of the language hold and that inputs may therefore repeat.
_MORE: Mapping[str, Mapping[str, str]] = {
    "config.Bundle": {
        "target": "string",
        "environment": "string",
        "mode": "string",
        "force": "bool",
        "terraform": "config.Terraform",
    },
    "config.Git": {"actual_branch": "string", "commit": "string", "bundle_root_path": "string"},
    "config.Workspace": {
        "current_user": USER,
        "metadata_service_url": "string",
        "snapshot_path": "string",
    },
    "config.ArtifactFile": {"patched": "string", "remote_path": "string"},
    "variable.Variable": {"value": "any"},
    "resources.Job": {
        "deployment": "jobs.JobDeployment",
        "edit_mode": "enum:jobs.JobEditMode",
        "format": "enum:jobs.Format",
    },
    "resources.Pipeline": {"deployment": "pipelines.PipelineDeployment", "dry_run": "bool"},
    "resources.Volume": {"volume_path": "string"},
    "resources.JobRun": {"idempotency_token": "string", "resolved_job_id": "int64"},
    "resources.RegisteredModel": {"browse_only": "bool"},
    "resources.DatabaseCatalog": {"uid": "string"},
    "resources.ExternalLocation": {
        "effective_enable_file_events": "bool",
        "effective_file_event_queue": "catalog.FileEventQueue",
    },
    "jobs.GitSource": {"git_snapshot": "jobs.GitSnapshot", "job_source": "jobs.JobSource"},
    "pipelines.IngestionPipelineDefinition": {"source_type": "enum:pipelines.IngestionSourceType"},
    "database.DatabaseInstanceRef": {"effective_lsn": "string", "uid": "string"},
    "catalog.AwsSqsQueue": {"managed_resource_id": "string"},
    "catalog.AzureQueueStorage": {"managed_resource_id": "string"},
    "catalog.GcpPubsub": {"managed_resource_id": "string"},
    "variable.TargetVariable": {"type": "enum:variable.VariableType", "value": "any"},
    "apps.GitSource": {"git_repository": "apps.GitRepository", "resolved_commit": "string"},
    "apps.AppResourceUcSecurable": {"securable_kind": "string"},
    "ml.UcTraceLocation": {"effective_table_prefix": "string"},
    "serving.TelemetryInferenceTableConfig": {"name": "string"},
    "sql.AlertV2Evaluation": {"state": "enum:sql.AlertEvaluationState", "last_evaluated_at": "string"},
}
_NOT_KNOWN = {"apps.AppDeployment": ("health_check",), "resources.Alert": ("custom_template_format",)}
_MORE_REQUIRED = {
    "jobs.JobDeployment": ("kind",),
    "pipelines.PipelineDeployment": ("kind",),
    "resources.ScopeSecret": ("key", "scope"),
    "resources.Volume": ("volume_type",),
    "jobs.JobSource": ("import_from_git_branch", "job_config_path"),
}
_COMPUTED = {"id": "string", "url": "string", "modified_status": "string"}
_OUTPUTS: Mapping[str, str] = {  # resource bodies whose remaining fields come from the service's own type
    "resources.Alert": "sql.AlertV2",
    "resources.App": "apps.App",
    "resources.DatabaseInstance": "database.DatabaseInstance",
    "resources.Secret": "catalog.Secret",
    "resources.SyncedDatabaseTable": "database.SyncedDatabaseTable",
}
_PLAIN_BY_MODULE = {
    "jobs": """CronSchedule JobEnvironment JobsHealthRules PythonWheelTask RunJobTask SparkPythonTask SparkSubmitTask
        SparseCheckout SqlTask TriggerConfiguration TriggerSettings WebhookNotifications""",
    "compute": "ClusterLogConf InitScriptInfo NodeTypeFlexibility",
    "pipelines": "Filters IngestionConfig Notifications PipelineTrigger SourceConfig ConnectorOptions",
    "catalog": """EncryptionDetails FileEventQueue MonitorDestination MonitorMetric MonitorNotifications
        MonitorTimeSeries""",
    "serving": """AiGatewayConfig AiGatewayGuardrails CustomProviderConfig EmailNotifications EndpointCoreConfigInput
        ExternalModel TrafficConfig""",
    "sql": "AlertV2Operand EndpointTags",
    "apps": "TelemetryExportDestination",
    "ml": "ExperimentTraceLocation",
    "postgres": "EndpointSettings",
    "resources": "ScopeSecret SecretScope VectorSearchIndex",
}
_PLAIN = frozenset(f"{module}.{name}" for module, names in _PLAIN_BY_MODULE.items() for name in names.split())
_BY_VALUE = {
    "top": ("bundle", "workspace", "resources", "sync", "presets", "python"),
    "config.Bundle": ("git", "deployment"),
    "config.Deployment": ("lock",),
    "config.Experimental": ("python", "pydabs"),
    "config.Target": ("presets", "git"),
    "resources.Alert": ("evaluation", "schedule"),
    "sql.AlertV2Evaluation": ("source",),
    "compute.WorkloadType": ("clients",),
    "jobs.ForEachTask": ("task",),
    "jobs.DeploymentSpec": ("compute",),
}
_PLAIN_FIELDS = {  # of objects that keep zeros elsewhere
    USER: ("short_name", "domain_friendly_name"),
    "jobs.JobSource": ("dirty_state",),
    "resources.Alert": ("file_path",),
    "resources.Dashboard": ("file_path",),
    "resources.GenieSpace": ("file_path",),
    "resources.JobRun": ("resolved_job_id",),
    "resources.Volume": ("volume_path",),
    "resources.PostgresDatabase": ("replace_existing",),
    "resources.PostgresEndpoint": ("replace_existing",),
    "resources.PostgresRole": ("replace_existing",),
}
_POINTERS = {
    "config.Presets": ("pipelines_development", "source_linked_deployment"),
    "config.Lock": ("enabled",),
    "resources.LifecycleWithStarted": ("started",),
    "resources.JobRunTrigger": ("on_bundle_deploy",),
}
_OWN_URL = {"resources.ExternalLocation": frozenset(("url",))}  # not the one that every resource gets
_KEPT_CONFIG = ("resources.ModelServingEndpoint",)
_LIFECYCLES = ("resources.LifecycleWithStarted", "resources.JobRunLifecycle")
_OWN = ("config.", "variable.")
_BODIES = frozenset(BODIES.values())
_ENUMS = {
    "config.ArtifactType": ("whl", "jar"),
    "config.Executable": ("bash", "sh", "cmd"),
    "variable.VariableType": ("complex",),
    "jobs.JobEditMode": ("EDITABLE", "UI_LOCKED"),
    "jobs.Format": ("MULTI_TASK", "SINGLE_TASK"),
    "jobs.JobDeploymentKind": ("BUNDLE", "SYSTEM_MANAGED"),
    "pipelines.DeploymentKind": ("BUNDLE",),
}

_NOT_VALUES = {"pipelines.IngestionSourceType": frozenset(("ONEDRIVE", "RABBITMQ", "SMARTSHEET", "TIKTOK_ADS"))}


@cache
def compiled(reference: str) -> Type:
    """An object type of the bundle (`resources.Job`), or `top` for the whole document."""
    return Type(OBJECT, reference)


def _describe(made: Type) -> None:
    name = made.name
    made.required = frozenset((*api.bundle()["required"].get(name, ()), *_MORE_REQUIRED.get(name, ())))
    made.pointers = frozenset(_POINTERS.get(name, ()))
    made.by_value = frozenset(_BY_VALUE.get(name, ()))
    if name in _BODIES:
        own_lifecycle = _fields_of(name).get("lifecycle") in _LIFECYCLES
        plain_config = () if name in _KEPT_CONFIG else ("config",)
        own_plain = ("lifecycle",) if own_lifecycle else ()
        made.plain_keys = frozenset(("permissions", "grants", *plain_config, *own_plain))
        made.by_value |= frozenset(() if own_lifecycle else ("lifecycle",))
    made.plain = frozenset(_fields_of(name) if _is_plain(name) else _PLAIN_FIELDS.get(name, ()))
    if name in _BODIES:
        made.plain |= _COMPUTED.keys() - _OWN_URL.get(name, frozenset())


def _is_plain(name: str) -> bool:
    if name in _BODIES:
        return name in _PLAIN
    if name == USER:
        return False
    if name == "top" or name in _PLAIN or name.startswith((*_OWN, "resources.")):
        return True
    optional = (text for field, text in _fields_of(name).items() if field not in api.bundle()["required"].get(name, ()))
    return not any(text in api.SCALARS and text not in ("any", "object") for text in optional)


@cache
def _fields_of(name: str) -> Mapping[str, str]:
    if name == "top":
        return {**api.bundle()["top_level"], **_ADDED["top"]}
    if name == USER:
        return {**_qualified("iam", api.schema("iam.User")), "short_name": "string", "domain_friendly_name": "string"}
    known: Mapping[str, str] | None = api.bundle()["types"].get(name)
    if known is None and name in _OURS:
        known = {}
    if known is None:
        known = _qualified(name.split(".")[0], api.schema(name))
    more = {**(_COMPUTED if name in _BODIES else {}), **_ADDED.get(name, {}), **_MORE.get(name, {})}
    if name in _OUTPUTS:
        module = _OUTPUTS[name].split(".")[0]
        outputs = _qualified(module, _schema(_OUTPUTS[name]))
        more |= {field: text for field, text in outputs.items() if field not in known}
    return {field: text for field, text in {**known, **more}.items() if field not in _NOT_KNOWN.get(name, ())}


@cache
def inputs(name: str) -> tuple[str, ...]:
    """Fields of a type that people write: not those which only answers hold."""
    known = {} if name in _OURS else api.bundle()["types"].get(name)
    return tuple(_fields_of(name)) if known is None else (*known, *_ADDED.get(name, ()))


def _schema(name: str) -> Mapping[str, str]:
    try:
        return api.schema(name)
    except KeyError:
        return {}


def _qualified(module: str, fields: Mapping[str, str]) -> Mapping[str, str]:
    return {name: _with_module(module, text) for name, text in fields.items()}


def _with_module(module: str, text: str) -> str:
    for opening, closing in (("[", "]"), ("object<string,", ">"), ("enum:", "")):
        if text.startswith(opening):
            inner = text[len(opening) : len(text) - len(closing)]
            return f"{opening}{_with_module(module, inner)}{closing}"
    return text if text in api.SCALARS or "." in text else f"{module}.{text}"


@cache
def of_text(text: str) -> Type:
    """Of a type as the API data writes it: `[string]`, `jobs.Task`."""
    return _made(api.parse(text))


def _made(parsed: api.Type) -> Type:
    if parsed.form == "object":
        return compiled(parsed.name)
    if parsed.form == "enum":
        return Type(STRING, parsed.name)
    if parsed.form == "scalar":
        return Type(_FORMS.get(parsed.name, STRING))
    return Type(LIST if parsed.form == "list" else MAP, element=parsed.element)


@cache
def _values(name: str) -> tuple[str, ...]:
    if name in _ENUMS:
        return _ENUMS[name]
    known = api.bundle()["enums"].get(name)
    if known is None:
        module, own = name.split(".", 1)
        known = api.module(module)["enums"].get(own, ())
    return tuple(sorted(frozenset(known) - _NOT_VALUES.get(name, frozenset())))


def whole(value: Any, type: Type, above: tuple[str, ...] = ()) -> Any:
    """A value with every field that its objects lack, as zeros; types that hold themselves are not filled again."""
    if type.form == OBJECT and isinstance(value, Map):
        above = (*above, type.name)
        missing = {name: field for name, field in type.fields.items() if name not in value}
        made = Map({name: whole(item, type.below(name), above) for name, item in value.items()})
        made.at, made.names = dict(value.at), dict(value.names)
        for name, field in missing.items():
            if field.form != ANY and not (field.form == OBJECT and field.name in above):
                made[name] = whole(field.zero(), field, above)
        return made
    if type.form == MAP and isinstance(value, Map):
        made = Map({name: whole(item, type.element, above) for name, item in value.items()})
        made.at, made.names = dict(value.at), dict(value.names)
        return made
    if type.form == LIST and isinstance(value, Seq):
        row = Seq()
        row.fill([(whole(item, type.element, above), marks) for item, marks in value.entries()])
        return row
    return value


ANYTHING = Type(ANY)
TOP = compiled("top")
