"""What may change an error before it is raised, under the path that the official client has it."""

from dbxplan.sdk.errors.parser import Customizer as _ErrorCustomizer

__all__ = ["_ErrorCustomizer"]
