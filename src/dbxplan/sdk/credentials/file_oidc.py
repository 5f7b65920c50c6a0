"""An ID token in a file, which somebody else keeps fresh."""

from pathlib import Path
from typing import TYPE_CHECKING

from dbxplan.sdk.credentials.base import Headers, Wire
from dbxplan.sdk.credentials.exchange import exchanging

if TYPE_CHECKING:
    from dbxplan.sdk.settings import Settings


class FileOidc:
    name = "file-oidc"
    needs = ("host", "oidc_token_filepath")

    def prepare(self, config: "Settings", wire: Wire) -> Headers | None:
        path = Path(config.oidc_token_filepath or "")
        if not _content(path):
            return None
        return exchanging(config, wire, self.name, lambda audience: _content(path))


def _content(path: Path) -> str:
    """Empty where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
