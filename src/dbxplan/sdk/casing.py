"""Names as headers have them."""

import re

_WORDS = re.compile(r"[A-Z]?[^A-Z_-]+|[A-Z]+(?![^A-Z_-])")


class Casing:
    @staticmethod
    def to_header_case(name: str) -> str:
        """`content_length` and `contentLength` are `Content-Length`."""
        return "-".join(word.capitalize() for word in _WORDS.findall(name))
