"""Ways to authenticate of one's own: a class, or a function with the decorator."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbxplan.sdk.config import Config

CredentialsProvider = Callable[[], dict[str, str]]  # the headers of one request; they win over all others


class CredentialsStrategy(ABC):
    """`WorkspaceClient(credentials_strategy=Mine())`."""

    @abstractmethod
    def auth_type(self) -> str: ...

    @abstractmethod
    def __call__(self, cfg: "Config") -> CredentialsProvider | None: ...


def credentials_strategy(
    name: str, require: Sequence[str]
) -> Callable[[Callable[["Config"], CredentialsProvider | None]], Any]:
    """A function of a configuration as a strategy, which does not apply while one of `require` is unset."""

    def strategy_of(function: Callable[["Config"], CredentialsProvider | None]) -> Any:
        class Strategy(CredentialsStrategy):
            def auth_type(self) -> str:
                return name

            def __call__(self, cfg: "Config") -> CredentialsProvider | None:
                if not all(getattr(cfg, one, None) for one in require):
                    return None
                return function(cfg)

        return Strategy()

    return strategy_of


def __getattr__(name: str) -> Any:
    if name != "ModelServingUserCredentials":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from dbxplan.sdk.credentials.model_serving import ModelServingUserCredentials

    return ModelServingUserCredentials
