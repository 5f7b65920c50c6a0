"""Records of unchanged resources that an apply brings up to date while it writes the state anyway."""

from collections.abc import Iterator
from dataclasses import replace

from dbxplan.address import Address
from dbxplan.apply.work import Work
from dbxplan.errors import DbxplanError
from dbxplan.state.model import Recorded


def refreshed(work: Work) -> Iterator[tuple[Address, Recorded]]:
    """Where manifest and workspace came to agree without us, the record says what both hold.

    What is worth telling stays as recorded: there the two differ, and the next plan tells it again.
    """
    for address in work.plan.unchanged:
        recorded = work.books.get(address)
        if recorded is None or address in work.plan.told:
            continue
        try:
            fresh = _fresh(work, address, recorded)
        except (DbxplanError, ValueError):  # a value it refers to is not there: it keeps its record
            continue
        if fresh != recorded:
            yield address, fresh


def _fresh(work: Work, address: Address, recorded: Recorded) -> Recorded:
    declared = work.declared(address)
    body = work.body(address)
    sent = recorded.sent if body == recorded.sent else work.redacted(address, body)  # most are what was sent
    live = work.live(address)
    known = recorded.seen if sent == recorded.sent or not live else work.seen(address, sent, live, recorded.seen)
    return replace(
        recorded, sent=sent, seen=known, needs=work.needs(address), prevent_destroy=declared.lifecycle.prevent_destroy
    )
