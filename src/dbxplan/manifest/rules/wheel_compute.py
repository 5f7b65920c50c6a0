"""Older runtimes cannot install wheels of the workspace; tasks that need one are told. (§7.2)"""

from collections.abc import Iterator

from dbxplan.manifest.document import Document
from dbxplan.manifest.libraries import is_local
from dbxplan.manifest.references import is_pure, references, segments
from dbxplan.manifest.tree import Map, as_map, as_seq

OLDEST = (13, 1)
_NOT_LINKED = (
    "Python wheel notebook wrapper is not available when using source-linked deployment mode. "
    "You can disable this mode by setting 'presets.source_linked_deployment: false'"
)
_FIELDS = ("whl", "jar", "egg", "requirements")


def check_wheel_compute(document: Document) -> None:
    if document.value("experimental", "python_wheel_wrapper") is True:
        if document.value("presets", "source_linked_deployment") is True:
            document.warn(_NOT_LINKED)
        return
    before = len(document.diagnostics)
    for task in _tasks(document):
        _check(document, task)
    if len(document.diagnostics) > before:
        document.error(
            "Python wheel tasks require compute with DBR 13.3+ to include local libraries. Please change your cluster "
            "configuration or use the experimental 'python_wheel_wrapper' setting."
        )


def _tasks(document: Document) -> Iterator[Map]:
    """Those with libraries of the bundle's own, then those of jobs whose environments have some."""
    for _, _, job in document.resources("jobs"):
        tasks = list(map(as_map, as_seq(job.get("tasks"))))
        yield from (task for task in tasks if any(map(_is_own, as_seq(task.get("libraries")))))
        specs = (as_map(as_map(one).get("spec")) for one in as_seq(job.get("environments")))
        if any(is_local(str(each)) for spec in specs for each in as_seq(spec.get("dependencies"))):
            yield from tasks


def _is_own(library: object) -> bool:
    paths = (as_map(library).get(field) for field in _FIELDS)
    return is_local(str(next(filter(None, paths), "")))


def _check(document: Document, task: Map) -> None:
    name = task.get("task_key", "")
    version = str(as_map(task.get("new_cluster")).get("spark_version") or "")
    if _is_too_old(version):
        document.error(f"task {name} uses cluster with incompatible DBR version {version}")
        return
    for cluster in _shared(document, task):
        version = str(as_map(cluster.get("new_cluster")).get("spark_version") or "")
        if _is_too_old(version):
            document.error(f"job cluster {cluster['job_cluster_key']} uses incompatible DBR version {version}")
    version = _of_existing(document, str(task.get("existing_cluster_id") or ""))
    if _is_too_old(version):
        document.error(f"task {name} uses cluster with incompatible DBR version {version}")


def _shared(document: Document, task: Map) -> Iterator[Map]:
    """Clusters of that key in any job: the language looks at all of them."""
    key = task.get("job_cluster_key")
    for _, _, job in document.resources("jobs") if key else ():
        yield from (one for one in map(as_map, as_seq(job.get("job_clusters"))) if one.get("job_cluster_key") == key)


def _of_existing(document: Document, cluster: str) -> str:
    """The runtime of a cluster of the bundle or of the workspace; "" where nothing tells it."""
    if not cluster:
        return ""
    if not cluster.startswith("${"):
        return document.context.runtime_of(cluster)
    path = segments(references(cluster)[0]) if is_pure(cluster) else ()
    return document.text(*path[:3], "spark_version") if path[:2] == ("resources", "clusters") else ""


def _is_too_old(version: str) -> bool:
    major, _, rest = version.partition(".")
    minor = "99" if rest.startswith("x") else rest.partition(".")[0]
    return major.isdigit() and minor.isdigit() and (int(major), int(minor)) < OLDEST
