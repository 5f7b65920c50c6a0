"""One request of a browser, answered on this machine."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

PAGE = b"You can close this tab."


def answer_to_browser(port: int, open_browser: Callable[[], object]) -> dict[str, str]:
    """The query that the browser comes back with; nothing listens before or after."""
    from http.server import BaseHTTPRequestHandler, HTTPServer  # few programs ever listen

    found: list[dict[str, str]] = []

    class Callback(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
            found.append(query)
            self.send_response(400 if "error" in query else 200)
            self.send_header("Content-Type", "text/plain")
            self.end_headers()
            self.wfile.write(PAGE)

        def log_message(self, format: str, *args: Any) -> None:
            """The code in the path is a secret."""

    with HTTPServer(("localhost", port), Callback) as server:
        open_browser()
        while not found:
            server.handle_request()
    return found[0]
