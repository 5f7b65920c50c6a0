"""The version of the client."""

from dbxplan import __version__

__all__ = ["__version__"]
