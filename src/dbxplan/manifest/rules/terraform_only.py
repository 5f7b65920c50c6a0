"""References to fields that only Terraform has cannot be filled. (§5.1)"""

from dbxplan.manifest.document import Document
from dbxplan.manifest.references import references
from dbxplan.manifest.resolution import sites
from dbxplan.manifest.rules.literal import ENGINE
from dbxplan.manifest.terraform import is_foreign
from dbxplan.manifest.tree import UNPLACED, marks_in
from dbxplan.manifest.types import TOP

OTHER = "terraform"


def check_foreign_fields(document: Document) -> None:
    """A warning only where the engine is chosen that has them."""
    engine = document.text("bundle", "engine") or document.environ.get(ENGINE, "")
    report = document.warn if engine == OTHER else document.error
    for site in sites(document.tree, TOP, "${resources."):
        for reference in references(site.container[site.key]):
            if is_foreign(reference):
                at = document.first(marks_in(site.container, site.key)) or UNPLACED
                report(f'"{reference}": Terraform-only field; no other resource can refer to it', at=at)
