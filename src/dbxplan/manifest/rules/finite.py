"""Numbers that JSON has no word for can be neither printed nor sent. (§1.4)"""

from math import isfinite

from dbxplan.manifest.document import Document
from dbxplan.manifest.tree import text_of, walk


def check_numbers(document: Document) -> None:
    for _, key, item, trail in walk(document.tree) if document.may_be_infinite else ():
        if item.__class__ is float and not isfinite(item):
            path = (*trail, key)
            document.error(f"{text_of(path)} is infinite or not a number, which cannot be sent")
            return
