"""`dbxplan state`: what is recorded, and who holds its lock."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from dbxplan.cli import session
from dbxplan.cli.options import Common, HelpfulGroup, common_command, common_options
from dbxplan.errors import StateError, UsageError

if TYPE_CHECKING:
    from dbxplan.address import Address
    from dbxplan.state.lock import Holder
    from dbxplan.state.model import Recorded, State
    from dbxplan.workflow import Bundle

output_option = click.option(
    "-o", "--output", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)


@click.group(
    "state", HelpfulGroup, invoke_without_command=True, short_help="Show what is recorded and who holds its lock."
)
@output_option
@click.pass_context
def command(context: click.Context, output: str) -> int:
    """Show where the state is, its serial and size, and who holds its lock, since when, for what."""
    if context.invoked_subcommand is not None:
        return 0
    common = context.find_object(Common)
    assert common is not None
    bundle, state, found = _looked_at(common)
    if output == "json":
        common.console.json(found)
        return 0
    console = common.console
    console.out(f"State of {state.bundle}, target {state.target}, in the {bundle.store.describe()}")
    if not found["serial"]:
        console.out("Nothing is recorded yet.")
    else:
        console.out(
            f"Serial {found['serial']}, {found['bytes']} bytes, {found['resources']} resources, {found['files']} files"
        )
    if found["run"]:
        console.out(f"A run of {found['run']['user']} that began {found['run']['started_at']} did not finish.")
    console.out(_held(bundle) or "Nobody holds the lock.")
    return 0


@common_command("list", short_help="List what is recorded.")
@output_option
def list_command(common: Common, output: str) -> int:
    """List the addresses of what is recorded, each with its id."""
    _, state = _state(common)
    if output == "json":
        common.console.json({str(address): each.id for address, each in sorted(state.resources.items())})
    else:
        for address, each in sorted(state.resources.items()):
            common.console.out(_safe(f"{address}  {each.id}"))
    return 0


@common_command("show", short_help="Show what is recorded of a resource.")
@click.argument("address")
def show_command(common: Common, address: str) -> int:
    """Show, as JSON, what is recorded of a resource: its id, what was sent, what was seen. Secrets are digests."""
    _, state = _state(common)
    found, recorded = _recorded(state, address)
    common.console.json({"address": str(found), **recorded.to_json()})
    return 0


@common_command("forget", short_help="Stop managing a resource, without deleting it.")
@click.argument("addresses", metavar="ADDRESS...", nargs=-1, required=True)
@click.option("--auto-approve", is_flag=True, help="Do not ask.")
def forget_command(common: Common, addresses: tuple[str, ...], auto_approve: bool) -> int:
    """Take resources out of the state, with their permissions and grants. The workspace keeps them as they are."""
    from dbxplan.state.ledger import Ledger
    from dbxplan.state.lock import Lock, heartbeat

    bundle, state = _state(common)
    gone = {_recorded(state, each)[0] for each in addresses}
    gone |= {address for address in state.resources if address.child and address.parent in gone}
    _confirm(common, f"Forget {', '.join(map(str, sorted(gone)))}? The workspace keeps them.", auto_approve)
    lock = Lock(bundle.store, bundle.workspace.clock)
    lock.acquire()
    try:
        with heartbeat(lock):
            ledger = Ledger(bundle.store, bundle.workspace.clock, lock.held, lock.confirm)
            current = ledger.load(state.bundle, state.target)
            if current.run is not None:
                raise StateError("a run did not finish; apply first, so that what it did is taken into account")
            kept = {address: each for address, each in current.resources.items() if address not in gone}
            ledger.save(replace(current, resources=kept))
    finally:
        lock.release()
    common.console.err(f"Forgot {', '.join(map(str, sorted(gone)))}.")
    return 0


@common_command("unlock", short_help="End the hold of a run that is no more.")
@click.option("--auto-approve", is_flag=True, help="Do not ask.")
def unlock_command(common: Common, auto_approve: bool) -> int:
    """End the hold on the lock, whoever has it. A run that is alive loses it and stops before its next step."""
    from dbxplan.state.lock import force_release, holder_of

    bundle, _ = _state(common)
    holder = holder_of(bundle.store)
    if holder is None:
        common.console.err("Nobody holds the lock.")
        return 0
    _confirm(common, _safe(f"End the hold of {holder}?"), auto_approve)
    ended = force_release(bundle.store, bundle.workspace.clock)
    common.console.err(_safe(f"The lock is free; it was held by {ended or holder}."))
    return 0


for each in (list_command, show_command, forget_command, unlock_command):
    command.add_command(each)
command = common_options(command)


def _state(common: Common) -> "tuple[Bundle, State]":
    from dbxplan.state.ledger import load

    bundle = session.load(common, quiet=True, checked=False)
    return bundle, load(bundle.store, bundle.manifest.bundle, bundle.manifest.target)


def _looked_at(common: Common) -> "tuple[Bundle, State, Mapping[str, Any]]":
    from dbxplan.state.codec import encode
    from dbxplan.state.lock import holder_of

    bundle, state = _state(common)
    holder = holder_of(bundle.store)
    run = {"user": state.run.user, "started_at": state.run.started_at} if state.run else None
    return (
        bundle,
        state,
        {
            "bundle": state.bundle,
            "target": state.target,
            "store": bundle.store.describe(),
            "lineage": state.lineage if state.serial else None,
            "serial": state.serial,
            "bytes": len(encode(state)) if state.serial else 0,
            "host": state.host,
            "workspace_id": state.workspace_id,
            "resources": len(state.resources),
            "files": len(state.files),
            "run": run,
            "lock": _holder(holder) if holder else None,
        },
    )


def _holder(holder: "Holder") -> Mapping[str, Any]:
    from dbxplan.state.holder import gone

    return {
        "user": holder.user,
        "host": holder.host,
        "process": holder.pid,
        "command": holder.command,
        "since": holder.since,
        "dead": gone(holder),
    }


def _held(bundle: "Bundle") -> str:
    from dbxplan.state.holder import gone
    from dbxplan.state.lock import holder_of

    holder = holder_of(bundle.store)
    if holder is None:
        return ""
    dead = "; that process has ended, so the next run takes the lock at once" if gone(holder) else ""
    return _safe(f"The lock is held by {holder}{dead}.")


def _recorded(state: "State", text: str) -> "tuple[Address, Recorded]":
    from difflib import get_close_matches

    from dbxplan.address import Address

    try:
        address = Address.parse(text)
    except ValueError as error:
        raise UsageError(str(error)) from error
    if address not in state.resources:
        near = get_close_matches(text, map(str, state.resources), 1)
        raise UsageError(f"nothing is recorded of {text}" + (f"; did you mean {near[0]}?" if near else ""))
    return address, state.resources[address]


def _confirm(common: Common, question: str, auto_approve: bool) -> None:
    if auto_approve or (common.console.interactive and common.console.ask(f"{question} [y/N]")):
        return
    raise StateError("not confirmed; nothing was changed" if common.console.interactive else "give --auto-approve")


def _safe(text: str) -> str:
    from dbxplan.report.words import safe

    return safe(text)
