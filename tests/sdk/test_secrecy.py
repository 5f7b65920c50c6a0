"""What a client knows as secret stands in no message, however it was encoded."""

import base64
import html
import json
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest

from dbxplan.sdk.errors import BadRequest
from dbxplan.sdk.secrecy import Secrets, credentials_in

SECRET = "Zürich \"42\" <a&b> 'c' \\\\ d/e+f\n😀 end"
ENCODINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "JSON": json.dumps,
    "JSON in UTF-8": lambda text: json.dumps(text, ensure_ascii=False),
    "JSON in JSON": lambda text: json.dumps(json.dumps(text)),
    "Python": repr,
    "ASCII": ascii,
    "URL": quote,
    "query": quote_plus,
    "query in a URL": lambda text: quote(quote_plus(text)),
    "small URL": lambda text: quote(text, safe="").lower().replace("z%c3", "Z%c3"),
    "page": html.escape,
    "page in a list": lambda text: repr([html.escape(text)]),
    "hex": lambda text: text.encode().hex(),
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64 for URLs": lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
    "base64 after a name": lambda text: base64.b64encode(f"me:{text}".encode()).decode(),
    "base64 amid a text": lambda text: base64.b64encode(f"x{text}y".encode()).decode(),
    "base64 in a URL": lambda text: quote(base64.b64encode(text.encode()).decode(), safe=""),
}


@pytest.fixture
def secrets() -> Secrets:
    made = Secrets()
    made.add(SECRET, "hunter2")
    return made


@pytest.mark.parametrize("encode", ENCODINGS.values(), ids=ENCODINGS)
def test_no_encoding_shows_a_secret(secrets: Secrets, encode: Callable[[str], str]) -> None:
    shown = secrets.hide(f"cannot use {encode(SECRET)} here")

    assert "(secret)" in shown
    assert len(shown) < len("cannot use (secret) here") + 12  # what surrounds it in its encoding
    assert shown.startswith("cannot use ")
    assert shown.endswith(" here")


def test_what_was_sent_in_base64_is_known_unpacked_too() -> None:
    secrets = Secrets()
    secrets.add(base64.b64encode(b"correct horse").decode())

    assert secrets.hide("no: correct horse") == "no: (secret)"


def test_other_texts_stay(secrets: Secrets) -> None:
    secrets.add("short")

    assert secrets.hide("a short text of Zürich and hunter3") == "a short text of Zürich and hunter3"


def test_an_error_is_told_without_secrets_in_message_and_details(secrets: Secrets) -> None:
    error = BadRequest("hunter2 is wrong", details=[{"@type": "t", "fields": ["is hunter2", 5], "hunter2": None}])

    secrets.hide_in(error)

    assert (str(error), error.args) == ("(secret) is wrong", ("(secret) is wrong",))
    assert error.details == [{"@type": "t", "fields": ["is (secret)", 5], "(secret)": None}]


def test_a_source_is_asked_once_and_only_when_something_is_told() -> None:
    asked = []

    def source() -> list[str]:
        asked.append(1)
        return ["correct horse"]

    secrets = Secrets()
    secrets.ask(source)

    assert asked == []
    assert [secrets.hide("a correct horse") for _ in range(2)] == ["a (secret)"] * 2
    assert asked == [1]


def test_credentials_are_what_follows_the_scheme() -> None:
    headers = {"Authorization": "Bearer abc", "X-Databricks-Azure-SP-Management-Token": "def", "Accept": "ghi"}

    assert [*credentials_in(headers)] == ["abc", "def"]


def test_a_secret_of_many_backslashes_is_found_in_short_time(secrets: Secrets) -> None:
    secrets.add("a" + "\\b" * 20 + "c")

    assert secrets.hide("a" + "\\" * 5000 + "b") == "a" + "\\" * 5000 + "b"
