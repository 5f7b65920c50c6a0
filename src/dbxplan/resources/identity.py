"""Whom jobs and pipelines run as, told from the name that reads give."""

from uuid import UUID

from dbxplan.sdk import Json


def principal(name: str) -> Json:
    """`run_as` of a name: a service principal's is a UUID, its application id."""
    try:
        UUID(name)
    except ValueError:
        return {"user_name": name}
    return {"service_principal_name": name}
