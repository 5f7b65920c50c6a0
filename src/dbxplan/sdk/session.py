"""The session of a client: what `requests` works out anew for each call is found once. Imported when first used."""

import re
from collections.abc import Mapping
from http.cookiejar import DefaultCookiePolicy
from typing import Any
from urllib.parse import urlencode

from requests import PreparedRequest, Request, Response, Session
from requests.adapters import BaseAdapter
from requests.cookies import RequestsCookieJar
from requests.hooks import default_hooks

PLAIN_URL = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(:\d+)?(/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+")


class CallSession(Session):
    """Safe for many threads: it keeps no cookies. `auth` takes the place of `.netrc`."""

    def __init__(self, network: BaseAdapter, auth: Any) -> None:
        super().__init__()
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self.auth = auth
        self.mount("https://", network)
        self.mount("http://", network)
        self._settings: dict[str, Mapping[str, Any]] = {}

    def request(  # type: ignore[override]  # of the arguments, those that calls have
        self,
        method: str,
        url: str,
        *,
        params: Any = None,
        data: Any = None,
        headers: Mapping[str, str] | None = None,
        files: Any = None,
        auth: Any = None,
        stream: bool = False,
        timeout: Any = None,
    ) -> Response:
        """Sent once, with the session's own headers beside those given."""
        told = {name.lower(): (name, value) for name, value in self.headers.items()}
        told |= {name.lower(): (name, value) for name, value in (headers or {}).items()}
        request = Request(method.upper(), url, dict(told.values()), files, data, params, auth or self.auth)
        known = {**self._settings_for(url), "stream": stream, "timeout": timeout}
        return self._sent(prepared(request), known)

    def _sent(self, request: PreparedRequest, settings: Mapping[str, Any]) -> Response:
        """What `send` does for a session without hooks and cookies."""
        answer = self.get_adapter(str(request.url)).send(request, **settings)
        if answer.is_redirect:
            vars(request)["_cookies"] = RequestsCookieJar()  # where a redirect puts those it is sent
            answers: list[Response] = [answer, *self.resolve_redirects(answer, request, **settings)]
            answer = answers.pop()
            answer.history = answers
        if not settings["stream"]:
            answer.content  # noqa: B018 - read as long as the connection is this call's
        return answer

    def _settings_for(self, url: str) -> Mapping[str, Any]:
        """Proxies and CA bundles of the environment, looked up once for each host."""
        origin = "/".join(url.split("/", 3)[:3])
        if origin not in self._settings:
            self._settings[origin] = self.merge_environment_settings(origin, {}, None, None, None)
        return self._settings[origin]


def prepared(request: Request) -> PreparedRequest:
    """As `requests` would; an ordinary URL with JSON or nothing is not parsed to find it well formed."""
    body = request.data or None
    if request.files or not isinstance(body, bytes | None) or not PLAIN_URL.fullmatch(request.url):
        return request.prepare()
    made = PreparedRequest()
    made.method, made.body, made.hooks = request.method, body, default_hooks()
    made.url = f"{request.url}?{urlencode(request.params)}" if request.params else request.url
    made.prepare_headers(request.headers)
    made.prepare_content_length(body)
    made.prepare_auth(request.auth)
    return made
