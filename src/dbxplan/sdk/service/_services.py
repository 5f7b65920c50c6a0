"""A service as a class: one method per operation, those that wait beside them."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from dbxplan import api
from dbxplan.sdk.service._spelling import home_of, module_of
from dbxplan.sdk.spellings import METHODS

if TYPE_CHECKING:
    from dbxplan.sdk.core import ApiClient

ACCOUNT = "account."


class ServiceBase:
    """`JobsAPI(api_client)`; services below it are attributes of their own."""

    _service: str

    def __init__(self, api_client: "ApiClient") -> None:
        self._api = api_client
        for name in below(self._service):
            setattr(self, name, make(f"{self._service}.{name}")(api_client))

    def __repr__(self) -> str:
        return f"<service {self._service}>"


@cache
def make(service: str) -> type[ServiceBase]:
    """The class of a service of the API data (`jobs`, `settings.default_namespace`, `account.groups`)."""
    home = home_of(service)
    name = class_name(service)
    members: dict[str, Any] = {"_service": service, "__module__": f"dbxplan.sdk.service.{home}"}
    return type(name, (ServiceBase,), {**dict(_methods(service)), **METHODS.get(service, {}), **members})


@cache
def class_named(name: str) -> type[ServiceBase] | None:
    """`JobsAPI`, whichever module it is in; None for a name that no service has."""
    return next((make(service) for service in names() if class_name(service) == name), None)


def class_name(service: str) -> str:
    """As the official client has it."""
    known = api.python(home_of(service)).get("classes", {}).get(service)
    return known or "".join(word.capitalize() for word in service.replace(".", "_").split("_")) + "API"


@cache
def names() -> tuple[str, ...]:
    """Every service of a workspace, under every name it has."""
    return tuple(dict.fromkeys(name for name in (*api.owners(), *_aliases()) if name != "account"))


@cache
def account_names() -> tuple[str, ...]:
    """Every service of an account, under every name it has."""
    own = {operation.split(".")[1] for operation in api.module("account")["operations"]}
    twins = {alias for alias, service in _aliases().items() if service in own}
    return tuple(sorted(own | twins))


@cache
def operations(service: str) -> dict[str, str]:
    """Method -> operation of the API data."""
    prefix = f"{original(service)}."
    data = api.module(module_of(original(service)))["operations"]
    return {name[len(prefix) :]: name for name in data if name.startswith(prefix) and "." not in name[len(prefix) :]}


@cache
def below(service: str) -> tuple[str, ...]:
    """Services below a service: those of `settings`."""
    prefix = f"{original(service)}."
    deeper = [
        name[len(prefix) :]
        for name in api.module(module_of(original(service)))["operations"]
        if name.startswith(prefix)
    ]
    return tuple(dict.fromkeys(name.split(".")[0] for name in deeper if "." in name))


@cache
def original(service: str) -> str:
    """`groups` sends what `groups_v2` sends."""
    if service.startswith(ACCOUNT):
        name = service.removeprefix(ACCOUNT)
        return ACCOUNT + _aliases().get(name, name)
    return _aliases().get(service, service)


def _methods(service: str) -> Iterator[tuple[str, Any]]:
    from dbxplan.sdk.service import _methods as methods
    from dbxplan.sdk.service import _waits as waits

    for name, operation in operations(service).items():
        yield name, methods.Method(name, operation)
        if waits.waiter_name(operation):
            yield f"{name}_and_wait", waits.AndWait(name, operation)
            yield waits.waiter_name(operation), waits.Waiter(operation)


@cache
def _aliases() -> dict[str, str]:
    pairs = api.module("iam")["aliases"].items()
    return {alias.split(".")[0]: operation.split(".")[0] for alias, operation in pairs}
