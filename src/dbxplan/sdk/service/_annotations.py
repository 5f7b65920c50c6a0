"""Types of the API as annotations, the way the official client writes them."""

from dbxplan import api

SCALARS = {
    "string": "str",
    "bool": "bool",
    "double": "float",
    "int": "int",
    "int32": "int",
    "int64": "int",
    "timestamp": "Timestamp",
    "duration": "Duration",
    "fieldmask": "FieldMask",
    "binary": "BinaryIO",
    "any": "Any",
    "object": "Dict[str, Any]",
}


def annotation(found: api.Type, owner: str) -> str:
    """`List[Task]` within `owner`, `List[jobs.Task]` from elsewhere."""
    if found.element is not None:
        inner = annotation(found.element, owner)
        return f"List[{inner}]" if found.form == "list" else f"Dict[str, {inner}]"
    return SCALARS[found.name] if found.form == "scalar" else found.name.removeprefix(f"{owner}.")
