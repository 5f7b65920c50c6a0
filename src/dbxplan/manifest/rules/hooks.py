"""Hooks of the phases that lead to a manifest: after the root file, and when all is resolved. (§1.2, §10.3)"""

from dbxplan.local import hooks
from dbxplan.manifest.document import Document


def run_preinit(document: Document) -> None:
    """Before includes are looked for, so that it may make them."""
    _run(document, "preinit")


def run_postinit(document: Document) -> None:
    _run(document, "postinit")


def _run(document: Document, name: str) -> None:
    command = document.text("experimental", "scripts", name)
    if command:
        hide = document.hider() or str
        try:
            hooks.run(name, command, document.root, document.environ, lambda text: document.say(hide(text)))
        except hooks.HookError as error:
            document.error(str(error))
