"""What stands for secrets: keyed digests, also of values of secret variables in fields that anybody may read."""

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, Final

from dbxplan.manifest.secrecy import WHOLE, WITHIN
from dbxplan.plan.model import Unknown
from dbxplan.plan.node import ANY, Node

DIGEST: Final = re.compile("hmac-sha256(?:-once)?:[0-9a-f]{64}")
INSTEAD: Final = "(secret)"


def is_digest(value: object) -> bool:
    return isinstance(value, str) and value.startswith("hmac-sha256") and DIGEST.fullmatch(value) is not None


class Hiding:
    """Makes digests, of a digest itself. `texts` are the secrets; `known`: digests whose values are secret as well."""

    def __init__(
        self, digest: Callable[[Any], str], texts: Collection[str] = (), known: frozenset[str] = frozenset()
    ) -> None:
        self._digest = digest
        self._known = known
        self.texts = frozenset(texts)
        self._whole = frozenset(text for text in self.texts if len(text) >= WHOLE)
        parts = {each for text in self.texts if len(text) >= WITHIN for each in _spellings(text)}
        self._parts = tuple(sorted(parts, key=len, reverse=True))

    def __call__(self, value: Any) -> str:
        return value if is_digest(value) else self._digest(value)

    def __repr__(self) -> str:
        return "Hiding(...)"

    @property
    def idle(self) -> bool:
        """Whether nothing is secret but what is in sensitive fields."""
        return not (self._whole or self._known)

    def knowing(self, sent: Any, node: Node, seen: Any = None) -> "Hiding":
        """The same that hides too whose digests are recorded: of a secret that is another by now only that is left.

        What was sent in a sensitive field may stand elsewhere without being a secret there.
        """
        known = frozenset((*_digests(sent, node), *_digests(seen)))
        return Hiding(self._digest, self.texts, known) if known else self

    def hides(self, value: Any) -> bool:
        """Whether a scalar is a secret, or has one in it."""
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return False
        text = str(value)
        return text in self._whole or any(part in text for part in self._parts)

    def words(self, text: str) -> str:
        """The text without the secrets in it."""
        for part in self._parts:
            text = text.replace(part, INSTEAD)
        return INSTEAD if text in self._whole else text

    def within(self, value: Any, node: Node = ANY) -> Any:
        """A value with digests in place of what is sensitive or secret; the same one where nothing is."""
        if value is None or isinstance(value, Unknown):
            return value
        if node.sensitive:
            return self(value) if not isinstance(value, dict | list) or not _has_unknown(value) else value
        if isinstance(value, dict):
            items = {name: self.within(item, node.below(name)) for name, item in value.items()}
            return items if any(items[name] is not item for name, item in value.items()) else value
        if isinstance(value, list):
            elements = [self.within(item, node.element) for item in value]
            return elements if any(new is not old for new, old in zip(elements, value, strict=True)) else value
        return self._leaf(value, node)

    def _leaf(self, value: Any, node: Node) -> Any:
        """As it is compared: a document by what is in it."""
        if is_digest(value):
            return value
        secret = self.hides(value)
        if not secret and not self._known:
            return value
        normal = node.normal(value)
        if isinstance(normal, dict | list):
            inner = self.within(normal)
            return value if inner is normal else inner
        return self(normal) if secret or self._digest(normal) in self._known else value


def hidden(body: Any, node: Node, digest: Callable[[Any], str], sent: Any = None, seen: Any = None) -> Any:
    """The body with digests in place of what is secret, where anything is, now or as recorded `sent` and `seen`."""
    if not isinstance(digest, Hiding):
        return body
    hiding = digest if sent is None else digest.knowing(sent, node, seen)
    return body if hiding.idle else hiding.within(body, node)


def _spellings(text: str) -> Iterator[str]:
    """As it stands, and as it stands in JSON."""
    yield text
    yield json.dumps(text, ensure_ascii=False)[1:-1]
    yield json.dumps(text)[1:-1]


def _digests(value: Any, node: Node = ANY) -> Iterator[str]:
    """Those outside of sensitive fields."""
    if node.sensitive:
        return
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from _digests(item, node.below(name))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _digests(item, node.element)
    elif is_digest(value):
        yield value


def _has_unknown(value: Any) -> bool:
    if isinstance(value, dict | list):
        return any(map(_has_unknown, value.values() if isinstance(value, dict) else value))
    return isinstance(value, Unknown)
