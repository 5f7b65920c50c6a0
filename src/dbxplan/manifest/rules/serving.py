"""Model serving endpoints: the older list of models becomes the one of entities. (§9.2)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import Map, Seq, as_map, as_seq

OLD, NEW = "served_models", "served_entities"
_RENAMED = {"model_name": "entity_name", "model_version": "entity_version"}


def rename_served_models(document: Document) -> None:
    for kind, key, body in document.resources("model_serving_endpoints"):
        config = as_map(body.get("config"))
        models = as_seq(config.get(OLD))
        if not models:
            continue
        if as_seq(config.get(NEW)):
            at = document.marks("resources", kind, key)
            document.error(f"Cannot use both {OLD} and {NEW}", at=document.first(at))
            continue
        text = f"Using {OLD} is deprecated"
        document.warn(text, at=document.first(config.at.get(OLD, ())), detail=f"Write {NEW} in their place.")
        entities = Seq()
        for model, marks in models.entries():
            entities.add(_entity(model) if isinstance(model, Map) else model, marks)
        config.remove(OLD)
        config.remove(NEW)
        config[NEW] = entities


def _entity(model: Map) -> Map:
    entity = Map()
    for name, value in model.items():
        entity.put(_RENAMED.get(name, name), value, model.at.get(name, ()))
    return entity
