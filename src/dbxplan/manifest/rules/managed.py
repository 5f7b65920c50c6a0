"""Fields that only the deployment itself may set. (§9.4)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import as_map

_DEPLOYMENT = ("deployment_id", "version_id")


def check_deployment_fields(document: Document) -> None:
    for kind, key, body in document.resources("jobs", "pipelines"):
        for field in _DEPLOYMENT:
            if as_map(body.get("deployment")).get(field):
                path = ("resources", kind, key, "deployment", field)
                text = "must not be set in bundle configuration; it is managed by the deployment"
                document.error(f"{field} {text}", path, at=document.marks(*path))


def check_tokens(document: Document) -> None:
    for _, key, body in document.resources("job_runs"):
        if body.get("idempotency_token"):
            path = ("resources", "job_runs", key, "idempotency_token")
            text = "idempotency_token must not be set in bundle configuration; each run-now request gets its own"
            document.error(text, path, at=document.marks(*path))
