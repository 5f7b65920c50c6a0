"""Types of compute that several kinds nest."""

from typing import Annotated

from dbxplan.fields import ServerDefault
from dbxplan.resources.model import Nested


class AwsAttributes(Nested, schema="compute.AwsAttributes"):
    zone_id: Annotated[str | None, ServerDefault()] = None  # `auto`, or the zone that was chosen for it
    availability: Annotated[str | None, ServerDefault("SPOT_WITH_FALLBACK")] = None
    spot_bid_price_percent: Annotated[int | None, ServerDefault(100)] = None
