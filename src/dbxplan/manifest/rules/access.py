"""What no access list can be: refused with the plan, since the API would do so when half of an apply is done."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from dbxplan.manifest.document import Document
from dbxplan.manifest.references import references
from dbxplan.manifest.tree import Map, Seq
from dbxplan.resources.language import Language
from dbxplan.resources.levels import ADMINS, HELD, MANAGES, OWNS, principal


def check_access(document: Document) -> None:
    for kind, key, body in document.resources():
        language, entries = document.language(kind), body.get("permissions")
        if language is None or language.acls or not isinstance(entries, Seq):
            continue
        held = () if document.allow_unknown else HELD.get(language.permissions.rpartition("/")[0], ())
        named = [entry for entry in entries if isinstance(entry, Map) and principal(entry)[0]]
        for problem in (*_owners(named, kind), *(text for each in named for text in _of(each, held, kind, language))):
            document.refuse(problem, ("resources", kind, key, "permissions"))


def _of(entry: Map, held: Sequence[str], kind: str, language: Language) -> Iterator[str]:
    level, (field, name) = str(entry.get("level") or ""), principal(entry)
    if (field, name) == ("group_name", ADMINS):
        if level != MANAGES:
            yield f"the group {ADMINS} can always manage, and {level} takes nothing from it: leave the entry out"
    elif held and level not in held and not any(True for _ in references(level)):
        yield f"{kind} know no permission level {level} ({name}), but {', '.join(held)}{_hint(level, held, language)}"
    elif level == OWNS and field == "group_name":
        yield f"a group cannot own one of {kind} ({name}): name a user or a service principal, or give it {MANAGES}"


def _hint(level: str, held: Sequence[str], language: Language) -> str:
    """What a level of the whole bundle means here, else the nearest name."""
    near = [MANAGES] if level == OWNS else get_close_matches(level.upper(), held, n=1, cutoff=0.7)
    meant = language.levels.get(level) or next(iter(near), "")
    return f"; did you mean {meant}?" if meant else ""


def _owners(entries: Sequence[Map], kind: str) -> Iterator[str]:
    owners = dict.fromkeys(principal(entry)[1] for entry in entries if entry.get("level") == OWNS)
    if len(owners) > 1:
        yield f"each of {kind} has exactly one owner, but {' and '.join(owners)} are named: give one {OWNS}"
