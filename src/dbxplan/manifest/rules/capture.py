"""Names of the bundle's own catalogs and schemas become references, so that order and prefixes hold. (§5.2)"""

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
        if language and language.catalog_fields:
            _capture(body, language.catalog_fields, language.schema_fields, catalogs, schemas)


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
