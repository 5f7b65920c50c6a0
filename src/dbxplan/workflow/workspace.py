"""The library's face: a workspace, the bundles that are loaded for it, and what is done with them."""

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dbxplan import __version__
from dbxplan.address import Address
from dbxplan.errors import DbxplanError, Diagnostic, ManifestError, Severity, UsageError
from dbxplan.live.git_folders import git_info
from dbxplan.live.lookups import Lookups, access_of, runtime_of, volume_problem
from dbxplan.live.reader import PARALLELISM
from dbxplan.local import runtime as runtimes
from dbxplan.local.runtime import Runtime
from dbxplan.manifest import Opened, open_bundle
from dbxplan.manifest.model import NOTHING_REMEMBERED, Context, Remembered
from dbxplan.plan import saved
from dbxplan.plan.model import Consent, Plan
from dbxplan.resources import KINDS
from dbxplan.sdk import RawClient, profiles
from dbxplan.sdk.answers import checked as formed
from dbxplan.sdk.clock import Clock, SystemClock
from dbxplan.sdk.raw import PRODUCT
from dbxplan.sdk.settings import Settings, normal_host, public_host
from dbxplan.sdk.transports import scheme
from dbxplan.state import places
from dbxplan.state.beside import together
from dbxplan.workflow.bundle import Applied, Bundle
from dbxplan.workflow.consent import Choices
from dbxplan.workflow.deployer import acting
from dbxplan.workflow.environment import auth_environ
from dbxplan.workflow.secrecy import all_secret_texts

if TYPE_CHECKING:
    from dbxplan.apply.events import OnEvent

WORKSPACE_ID = "x-databricks-org-id"
HOST_VARIABLE = "DATABRICKS_HOST"
DEPLOYER_VARIABLE = "DBXPLAN_DEPLOYER"
CONFIG_FILE_VARIABLE = "DATABRICKS_CONFIG_FILE"
ME = "/api/2.0/preview/scim/v2/Me"
CONNECTION = frozenset(attribute.name for attribute in Settings.attributes())


class Workspace:
    """A workspace to plan against and apply to. Without a host the bundle names it, then environment and profile.

    `state` is where state is kept, in place of the workspace's own files: a folder, or the URL of object storage.
    Nothing is sent before a bundle is loaded. `deployer` is who will apply, where somebody else plans. `runtime` is the
    Databricks runtime that this runs on, found where it is not given.
    """

    def __init__(
        self,
        host: str | None = None,
        *,
        token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        profile: str | None = None,
        config_file: str | None = None,
        state: str | None = None,
        parallelism: int = PARALLELISM,
        clock: Clock | None = None,
        environ: Mapping[str, str] | None = None,
        deployer: str | None = None,
        runtime: Runtime | None = None,
    ) -> None:
        self.host = host
        self.state = state
        self.parallelism = parallelism
        self.clock = clock or SystemClock()
        self.environ = os.environ if environ is None else environ
        self.runtime = runtime or runtimes.detect(self.environ)
        self.deployer = deployer or self.environ.get(DEPLOYER_VARIABLE)
        given = {
            "token": token,
            "client_id": client_id,
            "client_secret": client_secret,
            "profile": profile,
            "config_file": config_file,
        }
        self._given = {name: value for name, value in given.items() if value is not None}

    def __repr__(self) -> str:
        return f"Workspace(host={self.host!r})"

    def load(
        self,
        path: str | Path = ".",
        *,
        target: str | None = None,
        variables: Sequence[str] = (),
        allow_unknown: bool = False,
        any_branch: bool = False,
        remembered: Remembered = NOTHING_REMEMBERED,
        checked: bool = True,
        thorough: bool = False,
        located: bool = False,
        say: Callable[[str], None] = lambda text: None,
    ) -> Bundle:
        """The bundle in or above a folder, resolved for a target. `variables` are `NAME=VALUE`. ManifestError.

        Without `checked` it is not asked whether it could be applied, which `destroy` need not know. `thorough` also
        checks what is to be synced and who may write to the bundle's folders. With `any_branch` any Git branch will
        do, whichever the bundle names. `located` adds places to the printed bundle. `say` is told what scripts write.
        """
        opened = open_bundle(
            Path(path),
            target=target,
            variables=variables,
            environ=self.environ,
            allow_unknown=allow_unknown,
            any_branch=any_branch,
            remembered=remembered,
            located=located,
            say=say,
        )
        api = self._connect(opened)
        api.api_client.lenient = allow_unknown
        who = partial(api.api_client.do, "GET", ME, response_headers=[WORKSPACE_ID])
        answer, _ = together(who, partial(_import_ahead, opened))
        user = formed(answer, "User", "iam", "GET", ME)
        workspace_id = str(user.pop(WORKSPACE_ID, ""))
        caller = str(user.get("userName") or "")
        host = str(api.config.host).partition("?")[0]
        context = Context(
            user=acting(api, user, self.deployer),
            host=host,
            git=git_info(api, self.runtime, opened.root),
            environ=self.environ,
            look_up=Lookups(api),
            auth=auth_environ(api.config),
            runtime_of=partial(runtime_of, api),
            volume_problem=partial(volume_problem, api),
            access_of=partial(access_of, api),
            **({"workspace_path": self.runtime.path_of} if self.runtime else {}),
        )
        manifest = opened.resolve(context, checked=checked, thorough=thorough)
        api.api_client.secrets.ask(partial(all_secret_texts, manifest))
        place = self.state or self.environ.get(places.VARIABLE)
        store = places.store_of(place, api, manifest.workspace.state_path, manifest.bundle, manifest.target)
        return Bundle(manifest, self, api, host, workspace_id, store, opened, allow_unknown, caller)

    def environment(
        self, path: str | Path = ".", *, target: str | None = None, variables: Sequence[str] = ()
    ) -> dict[str, str]:
        """Of a process in the name of the bundle: with its connection and target. Nothing is resolved."""
        opened = open_bundle(Path(path), target=target, variables=variables, environ=self.environ)
        profile = opened.connection.get("profile")
        return {
            **self.environ,
            **auth_environ(self._connect(opened).config),
            "DATABRICKS_BUNDLE_TARGET": opened.target,
            **({"DATABRICKS_CONFIG_PROFILE": profile} if profile else {}),
        }

    def plan(self, bundle: Bundle, *, select: Collection[str] = (), out: str | Path | None = None) -> Plan:
        """What an apply would do. Reads only. `out` saves it for `apply_saved`."""
        from dbxplan.workflow.drafting import draft
        from dbxplan.workflow.saving import save

        drafted = draft(bundle, select=select)
        return drafted.plan if out is None else save(drafted, out)

    def apply(
        self,
        bundle: Bundle,
        *,
        select: Collection[str] = (),
        auto_approve: bool = False,
        approve: Collection[Address | str] = (),
        allow: Collection[Consent | str] = (),
        on_event: "OnEvent" = lambda event: None,
    ) -> Applied:
        """Makes the workspace what the bundle says. ConsentError, with nothing changed, where a consent is missing."""
        from dbxplan.workflow.drafting import draft
        from dbxplan.workflow.running import run

        return run(draft(bundle, select=select), Choices.of(auto_approve, approve, allow), on_event=on_event)

    def apply_saved(
        self,
        file: str | Path,
        path: str | Path = ".",
        *,
        variables: Sequence[str] = (),
        still_valid: bool = False,
        auto_approve: bool = False,
        approve: Collection[Address | str] = (),
        allow: Collection[Consent | str] = (),
        on_event: "OnEvent" = lambda event: None,
    ) -> Applied:
        """Applies a saved plan of the bundle at a folder. StalePlanError, with nothing changed, names what moved.

        `variables` are the secret ones; `still_valid` leaves out what moved, with what needs it.
        """
        from dbxplan.workflow.rechecking import recheck, reopened
        from dbxplan.workflow.running import run

        plan = saved.read(Path(file))
        made = plan.made
        choices = Choices.of(auto_approve or made.auto_approve, (*made.approve, *approve), (*made.allow, *allow))
        bundle = reopened(plan, self, path, variables=variables)
        return run(recheck(bundle, plan, still_valid=still_valid), choices, on_event=on_event)

    def destroy(
        self,
        bundle: Bundle,
        *,
        select: Collection[str] = (),
        auto_approve: bool = False,
        approve: Collection[Address | str] = (),
        allow: Collection[Consent | str] = (),
        on_event: "OnEvent" = lambda event: None,
    ) -> Applied:
        """Deletes what is recorded, then the files that were uploaded."""
        from dbxplan.workflow.drafting import draft
        from dbxplan.workflow.running import run

        choices = Choices.of(auto_approve, approve, allow)
        return run(draft(bundle, destroy=True, select=select), choices, on_event=on_event)

    def _connect(self, opened: Opened) -> RawClient:
        """The host given here wins, else the manifest's, which the environment must not contradict."""
        declared = {name: value for name, value in opened.connection.items() if name in CONNECTION}
        named = declared.pop("host", None)
        host = self.host or self._agreed_host(named and _literal(named, opened))
        if self.host or (host and scheme(host)):  # what the manifest says of its own host is not meant for another
            declared = {}
        settings: dict[str, Any] = {**declared, **self._given, "host": host}
        if host and not scheme(host) and not self._has_credentials(settings):
            settings["profile"] = self._profile_of(host)
        try:
            known = Settings(env=self.environ, product=PRODUCT, product_version=__version__, **settings)
            return RawClient(config=known, clock=self.clock)
        except DbxplanError:
            raise
        except ValueError as error:
            raise UsageError(f"host {host}: {error}") from error

    def _has_credentials(self, settings: Mapping[str, Any]) -> bool:
        """Whether a profile or a way to authenticate is named by argument, manifest or environment."""
        ways = [each for each in Settings.attributes() if each.group or each.name == "profile"]
        return any(each.name in settings or any(self.environ.get(name) for name in each.env) for each in ways)

    def _profile_of(self, host: str) -> str | None:
        """The one profile of that host, where there is none named. UsageError where there are several."""
        file = profiles.path(self._given.get("config_file") or self.environ.get(CONFIG_FILE_VARIABLE), self.environ)
        of_host = [
            name
            for name in profiles.names(file)
            if normal_host(profiles.load(file, name)[1].get("host") or "-") == normal_host(host)
        ]
        if len(of_host) > 1:
            raise UsageError(f"{', '.join(of_host)} of {file} are profiles of {host}; choose one with --profile")
        return of_host[0] if of_host else None

    def _agreed_host(self, declared: str | None) -> str | None:
        ambient = self.environ.get(HOST_VARIABLE)
        if declared and ambient and public_host(declared) != public_host(ambient):
            raise UsageError(
                f"the manifest's workspace.host is {declared}, but {HOST_VARIABLE} is {ambient}; "
                "unset the variable, or choose one of the two with --host"
            )
        return declared or ambient


def _literal(host: str, opened: Opened) -> str:
    """ManifestError for a host that is to be filled in: nothing is known yet that could."""
    if "${" not in host:
        return host
    text = f"workspace.host is {host}, but a host cannot be a reference: write it out for each target, or leave it out "
    text += f"and name it by --host or {HOST_VARIABLE}"
    raise ManifestError([*opened.diagnostics, Diagnostic(Severity.ERROR, text, ("workspace.host",))])


def _import_ahead(opened: Opened) -> None:
    """What a plan needs next, while the workspace answers."""
    import_module("dbxplan.workflow.drafting")
    for kind in opened.kinds:
        KINDS.get(kind)


def load(
    path: str | Path = ".",
    *,
    target: str | None = None,
    variables: Sequence[str] = (),
    host: str | None = None,
    profile: str | None = None,
) -> Bundle:
    """The bundle in or above a folder, resolved for a target and the workspace that it names."""
    return Workspace(host, profile=profile).load(path, target=target, variables=variables)


def plan(bundle: Bundle) -> Plan:
    """What an apply would do. Reads only."""
    return bundle.workspace.plan(bundle)


def apply(
    bundle: Bundle,
    *,
    auto_approve: bool = False,
    approve: Collection[Address | str] = (),
    allow: Collection[Consent | str] = (),
    on_event: "OnEvent" = lambda event: None,
) -> Applied:
    """Makes the workspace what the bundle says. ConsentError, with nothing changed, where a consent is missing."""
    return bundle.workspace.apply(bundle, auto_approve=auto_approve, approve=approve, allow=allow, on_event=on_event)


def destroy(
    bundle: Bundle,
    *,
    auto_approve: bool = False,
    approve: Collection[Address | str] = (),
    allow: Collection[Consent | str] = (),
    on_event: "OnEvent" = lambda event: None,
) -> Applied:
    """Deletes what is recorded, then the files that were uploaded."""
    return bundle.workspace.destroy(bundle, auto_approve=auto_approve, approve=approve, allow=allow, on_event=on_event)
