"""One exchange as text, under the path that the official client has it."""

from dbxplan.sdk.logger.round_trip_logger import RoundTrip

__all__ = ["RoundTrip"]
