"""Names of the bundle's own catalogs and schemas become references, so that order and prefixes hold. (§5.2)"""

from collections.abc import Iterator

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map

Named = dict[tuple[str, ...], str]


def capture_dependencies(document: Document) -> None:
    catalogs: Named = {}
    for _, key, body in document.resources("catalogs"):
        catalogs.setdefault((str(body.get("name")),), f"${{resources.catalogs.{key}.name}}")
    schemas: Named = {}
    for _, key, body in document.resources("schemas"):
        name = (str(body.get("catalog_name")), str(body.get("name")))
        schemas.setdefault(name, f"${{resources.schemas.{key}.name}}")
    if not catalogs and not schemas:
        return
    # Schemas come last: until then their own `catalog_name` is the literal that others are compared with.
    for kind, _, body in sorted(document.resources(), key=lambda found: found[0] == "schemas"):
        language = document.language(kind)
        if language is None:
            continue
        if language.catalog_fields:
            for owner in _owners(body, language.catalogs_within):
                _capture(owner, language.catalog_fields, language.schema_fields, catalogs, schemas)
        for field in language.schema_path_fields:
            _capture_path(body, field, catalogs, schemas)


def _owners(body: Map, within: tuple[str, ...]) -> Iterator[Map]:
    """The mappings that hold the fields: the body itself, or objects below it."""
    if not within:
        yield body
    for path in within:
        found: object = body
        for step in path.split("."):
            found = found.get(step) if isinstance(found, Map) else None
        if isinstance(found, Map):
            yield found


def _capture_path(body: Map, field: str, catalogs: Named, schemas: Named) -> None:
    """`catalog.schema` in one text."""
    text = body.get(field)
    if isinstance(text, str) and "${" not in text:
        catalog, dot, schema = text.partition(".")
        if dot:
            body[field] = f"{catalogs.get((catalog,), catalog)}.{schemas.get((catalog, schema), schema)}"


def _capture(
    body: Map, catalog_fields: tuple[str, ...], schema_fields: tuple[str, ...], catalogs: Named, schemas: Named
) -> None:
    for catalog_field in catalog_fields:
        catalog = body.get(catalog_field)
        if not isinstance(catalog, str) or not catalog or "${" in catalog:
            continue
        for schema_field in schema_fields:
            name = body.get(schema_field)
            if isinstance(name, str) and (catalog, name) in schemas:
                body[schema_field] = schemas[catalog, name]
        if (catalog,) in catalogs:
            body[catalog_field] = catalogs[(catalog,)]
