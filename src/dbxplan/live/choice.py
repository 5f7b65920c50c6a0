"""When a listing is cheaper than reading the needed objects one by one."""

from dataclasses import dataclass
from typing import Final

# A page comes after the page before it, single reads go side by side but count against the API's limits: one page is
# given the weight of this many reads. Both ways of being wrong then cost at most twice the better choice.
READS_PER_PAGE: Final = 8


def worth_listing(needed: int) -> bool:
    """Whether the first page of a list may pay off for so many objects."""
    return needed >= READS_PER_PAGE


@dataclass
class Budget:
    """Keeps the balance of a listing under way: pages that brought little count against it."""

    remaining: int
    debt: int = 0

    def worth_another(self, found: int, settled: int) -> bool:
        """Books a page that held `found` of the needed objects and left nothing open of `settled` of them."""
        self.remaining -= settled
        self.debt = max(0, self.debt + READS_PER_PAGE - found)
        return self.remaining > 0 and self.debt < self.remaining
