"""Fields that must be set, and values that an enum knows: warnings, since the workspace has the last word. (§9.5)"""

from typing import Any

from dbxplan.errors import Diagnostic, Severity
from dbxplan.manifest.document import Document, nearest
from dbxplan.manifest.references import has_reference
from dbxplan.manifest.tree import Map, Marks, Path, Seq, marks_in, text_of
from dbxplan.manifest.types import ANY, BOOL, FLOAT, INT, LIST, MAP, OBJECT, STRING, TOP, USER, Type


def check_required_and_enums(document: Document) -> None:
    walk = _Walk(document)
    walk.object(document.tree, TOP, (), ())
    document.diagnostics += sorted(walk.missing, key=lambda found: found.order)
    document.diagnostics += sorted(walk.invalid, key=lambda found: found.order)


class _Walk:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.missing: list[Diagnostic] = []
        self.invalid: list[Diagnostic] = []

    def object(self, value: Map, type: Type, marks: Marks, trail: Path) -> None:
        if type.name == _TASK and trail.count(_LOOP) > 1:  # loops in loops are no concern: the API refuses them
            return
        for name in type.required:
            if value.get(name) is None:
                self._add(self.missing, f'required field "{name}" is not set', trail, marks)
        fields = type.fields
        for key, item in value.items():
            field = fields.get(key)
            if field is None:
                continue
            if field.form == OBJECT and item.__class__ is not Map:
                self.object(Map(), field, value.at.get(key, ()), (*trail, key))
            elif item is None:
                continue
            elif field.form == STRING and field.name:
                self._enum(item, field, value.at.get(key, ()), (*trail, key))
            elif field.form == OBJECT and field.name != USER:
                self.object(item, field, value.at.get(key, ()), (*trail, key))
            elif field.form in (LIST, MAP) and (field.element.form not in _LEAVES or field.element.name):
                self._elements(item, field.element, (*trail, key))

    def _elements(self, items: Any, element: Type, trail: Path) -> None:
        if not isinstance(items, Map | Seq):
            return
        for key, item in items.items() if isinstance(items, Map) else enumerate(items):
            marks = marks_in(items, key)
            if element.form == OBJECT:
                self.object(item if item.__class__ is Map else Map(), element, marks, (*trail, key))
            elif element.form == STRING and element.name:
                self._enum(item, element, marks, (*trail, key))
            elif element.form in (LIST, MAP):
                self._elements(item, element.element, (*trail, key))

    def _enum(self, item: Any, field: Type, marks: Marks, path: Path) -> None:
        known = field.values()
        if known and item not in known and not has_reference(item):
            summary = f'invalid value "{item}" for enum field. Valid values are [{" ".join(known)}]'
            self._add(self.invalid, summary, path, marks, nearest(str(item), known))

    def _add(self, found: list[Diagnostic], summary: str, path: Path, marks: Marks, detail: str = "") -> None:
        places = self.document.places(marks)
        found.append(Diagnostic(Severity.WARNING, summary, (text_of(path),) if path else (), places, detail))


_TASK, _LOOP = "jobs.Task", "for_each_task"
_LEAVES = (STRING, BOOL, INT, FLOAT, ANY)
