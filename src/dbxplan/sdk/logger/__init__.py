"""One exchange as text, under the path that the official client has it."""

from dbxplan.sdk.logger.round_trip_logger import SECRET_HEADERS, RoundTrip

__all__ = ["SECRET_HEADERS", "RoundTrip"]
