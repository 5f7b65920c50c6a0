"""Secrets go to the workspace and nowhere else: each value and credential is followed through every command."""

import base64
import html
import io
import json
import logging
import os
import traceback
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus

import pytest

from dbxplan.cli.app import run
from dbxplan.cli.console import Console
from dbxplan.emulator.app import Application
from dbxplan.emulator.faults import Fault
from dbxplan.emulator.messages import Response
from dbxplan.emulator.server import Running, running
from dbxplan.errors import DbxplanError
from dbxplan.fields import OutputOnly, Sensitive, shape_of
from dbxplan.resources import KINDS
from dbxplan.sdk import WorkspaceClient
from dbxplan.sdk.errors import DatabricksError, NotFound
from dbxplan.workflow import Workspace, draft

Write = Callable[[Mapping[str, str]], Path]
PARAMETER = "SENTINELPARAMETERTAIL"
CLIENT = "0b9e8c5a-2f3d-4c57-9d0a-6f1f5f6a7b8c"
PROVIDERS = {
    "ai21labs": "ai21labs_config: {ai21labs_api_key_plaintext: %s}",
    "amazon-bedrock": "amazon_bedrock_config: {aws_region: eu-west-1, bedrock_provider: anthropic, "
    "aws_access_key_id_plaintext: %s, aws_secret_access_key_plaintext: %s}",
    "anthropic": "anthropic_config: {anthropic_api_key_plaintext: %s}",
    "cohere": "cohere_config: {cohere_api_key_plaintext: %s}",
    "custom": "custom_provider_config: {custom_provider_url: https://models.example.com, "
    "api_key_auth: {key: k, value_plaintext: %s}}",
    "custom-bearer": "custom_provider_config: {custom_provider_url: https://models.example.com, "
    "bearer_token_auth: {token_plaintext: %s}}",
    "databricks-model-serving": "databricks_model_serving_config: "
    "{databricks_workspace_url: https://example.com, databricks_api_token_plaintext: %s}",
    "google-cloud-vertex-ai": "google_cloud_vertex_ai_config: {project_id: p, region: r, private_key_plaintext: %s}",
    "openai": "openai_config: {openai_api_key_plaintext: %s}",
    "openai-entra": "openai_config: {openai_api_type: azuread, microsoft_entra_tenant_id: t, "
    "microsoft_entra_client_id: c, microsoft_entra_client_secret_plaintext: %s}",
    "palm": "palm_config: {palm_api_key_plaintext: %s}",
}
DOCKER = "docker_image: {url: registry.example.com/etl, basic_auth: {username: reader, password: %s}}"
LOGS = "azure_attributes: {log_analytics_info: {log_analytics_workspace_id: w, log_analytics_primary_key: %s}}"
CLUSTER = f"spark_version: 15.4.x-scala2.12, node_type_id: i3.xlarge, num_workers: 1, {DOCKER}, {LOGS}"


class Listener(Application):
    """Keeps all that arrives, and may refuse writes of resources with all that was sent, in every encoding."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.heard: list[str] = []
        self.echoes = 0  # the status of its refusals

    def handle(self, request: Any, options: Any = None) -> Any:
        headers = " ".join(f"{value} {_unpacked(value)}" for value in request.headers.values())
        self.heard.append(f"{headers} {request.body.decode('utf-8', 'replace')}")
        if self.echoes and request.method != "GET" and self.of_resources(request.path):
            return Response(self.echoes, json.dumps(_echo(request)).encode())
        return super().handle(request, options)

    @staticmethod
    def of_resources(path: str) -> bool:
        return "workspace" not in path and "/oidc/" not in path


def _echo(request: Any) -> dict[str, Any]:
    said = [value for text in _texts(json.loads(request.body or b"{}")) for value in _encoded(text)]
    said += [value for text in request.headers.values() for value in _encoded(text.rpartition(" ")[2])]
    message = f"cannot parse {request.body.decode()}: {said} {json.dumps(said)}"
    return {
        "error_code": "INVALID_PARAMETER_VALUE",
        "message": message,
        "details": [{"@type": "x", "metadata": {"body": message}}],
    }


def _encoded(text: str) -> Iterator[str]:
    data = text.encode()
    yield text
    yield from (base64.b64encode(b"x" * shift + data + b"y").decode() for shift in range(3))
    yield from (base64.urlsafe_b64encode(data).decode(), data.hex(), quote(text), quote_plus(text), repr(text))
    yield html.escape(text)


def _texts(value: Any) -> Iterator[str]:
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(item)
    if isinstance(value, str):
        yield value


class Sentinels:
    """Values that stand nowhere but where they were put: a word that no encoding but base64 and hex changes."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self.literals: list[str] = []

    def new(self, prefix: str = "v") -> str:
        """The reference to a variable that holds it."""
        name = f"{prefix}{len(self.values)}"
        self.values[name] = f"x\"/+ü'&%41$(a)\n\tSENTINEL{len(self.values):03}TAIL \\<"
        return f"'${{var.{name}}}'"

    def packed(self) -> str:
        """The same of a value that is sent in base64."""
        reference, name = self.new(), f"v{len(self.values) - 1}"
        self.values[name] = base64.b64encode(self.values[name].encode()).decode()
        return reference

    def named(self) -> str:
        """Of a variable that its name alone says to be secret."""
        return self.new("token")

    def literal(self) -> str:
        """One that stands in the bundle's file itself."""
        self.literals.append(f'a "SENTINEL{len(self.literals) + 900}TAIL" b')
        return f"'{self.literals[-1]}'"

    def fill(self, template: str) -> str:
        return template % tuple(self.new() for _ in range(template.count("%s")))

    @property
    def words(self) -> list[str]:
        return [f"SENTINEL{number:03}TAIL" for number in range(len(self.values))] + [
            text.split('"')[1] for text in self.literals
        ]


def _unpacked(header: str) -> str:
    """What HTTP Basic carries."""
    scheme, _, value = header.partition(" ")
    return base64.b64decode(value).decode() if scheme.lower() == "basic" else ""


def bundle_of(sentinels: Sentinels, providers: int = len(PROVIDERS)) -> str:
    fill = sentinels.fill
    entities = [
        f"{{name: {name}, external_model: {{name: m, task: llm/v1/chat, "
        f"provider: {name.removesuffix('-bearer').removesuffix('-entra')}, {fill(config)}}}}}"
        for name, config in islice(PROVIDERS.items(), providers)
    ]
    endpoints = "\n".join(
        f"        e{number}: {{name: e{number}, config: {{served_entities: [{entity}]}}}}"
        for number, entity in enumerate(entities)
    )
    task = "notebook_task: {notebook_path: /Shared/n}"
    resources = f"""
      secrets:
        password: {{catalog_name: main, schema_name: default, name: password, value: {fill("%s")}}}
      secret_scopes:
        etl: {{name: etl}}
      scope_secrets:
        text: {{scope: '${{resources.secret_scopes.etl.name}}', key: text, string_value: {fill("%s")}}}
        bytes: {{scope: '${{resources.secret_scopes.etl.name}}', key: bytes, bytes_value: {sentinels.packed()}}}
        literal: {{scope: '${{resources.secret_scopes.etl.name}}', key: literal, string_value: {sentinels.literal()}}}
      apps:
        sales: {{name: sales, config: {{env: [{{name: KEY, value: {fill("%s")}}}]}}, source_code_path: /Workspace/x,
                lifecycle: {{started: true}}}}
      clusters:
        shared: {{cluster_name: shared, {fill(CLUSTER)}}}
      instance_pools:
        ready: {{instance_pool_name: ready, node_type_id: i3.xlarge, preloaded_docker_images: [{{url: u,
                 basic_auth: {{username: reader, password: {fill("%s")}}}}}]}}
      jobs:
        nightly:
          name: nightly
          description: {sentinels.named()}
          parameters: [{{name: p, default: {sentinels.named()}}}, {{name: api_token, default: none}}]
          tags: {{a: {sentinels.named()}, b: '${{resources.scope_secrets.text.string_value}}',
                 c: 'x ${{resources.scope_secrets.literal.string_value}} y'}}
          job_clusters: [{{job_cluster_key: c, new_cluster: {{{fill(CLUSTER)}}}}}]
          tasks:
            - {{task_key: a, new_cluster: {{{fill(CLUSTER)}}}, {task}}}
            - {{task_key: b, job_cluster_key: c, {task}}}
            - task_key: c
              for_each_task:
                inputs: '[1]'
                task: {{task_key: d, new_cluster: {{{fill(CLUSTER)}}}, {task}}}
      pipelines:
        feed: {{name: feed, catalog: main, schema: default, configuration: {{a: {sentinels.named()}}},
                clusters: [{{label: default, {fill(LOGS)}}}]}}
      schemas:
        shop: {{catalog_name: main, name: shop, comment: {sentinels.named()}, properties: {{a: {sentinels.named()}}}}}
      model_serving_endpoints:
{endpoints}
"""
    variables = "".join(f"      {name}: {{description: secret}}\n" for name in sentinels.values)
    return f"    bundle: {{name: vault}}\n    variables:\n{variables}    resources:{resources}"


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Running]:
    with running(
        tmp_path / "w.db", client=(CLIENT, "CLIENTSECRETsentinel"), app=(app := Listener(tmp_path / "w.db"))
    ) as up:
        app.register_client(CLIENT, "CLIENTSECRETsentinel")
        yield up
    app.close()


def written(*folders: Path) -> Iterator[tuple[str, str]]:
    """Every file that lies there."""
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_file():
                yield str(path), path.read_bytes().decode("utf-8", "replace")


def stored(host: str, token: str) -> Iterator[tuple[str, str]]:
    """Every file of the workspace: state, lock, metadata, what the bundle shipped but for its own text."""
    client = WorkspaceClient(host=host, token=token)
    for entry in client.workspace.list("/Workspace/Users", recursive=True):
        if str(entry.path).endswith("/files/databricks.yml"):
            continue
        try:
            yield str(entry.path), client.workspace.download(str(entry.path)).read().decode("utf-8", "replace")
        except NotFound:  # a folder
            continue


def test_every_sensitive_field_of_every_kind_is_followed() -> None:
    sensitive = {
        (kind, path[-1])
        for kind in KINDS
        for path, shape in shape_of(KINDS[kind].model).walk()
        if shape.has(Sensitive) and not shape.has(OutputOnly)
    }
    text = bundle_of(Sentinels())

    assert [
        (kind, field) for kind, field in sorted(sensitive) if f"{kind}:" not in text or f"{field}:" not in text
    ] == []


@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize("credential", ["token", "client"])
def test_secrets_arrive_and_are_found_nowhere_else(
    listening: Running, write: Write, tmp_path: Path, caplog: Any, clock: Any, leaks: Any, credential: str
) -> None:
    sentinels = Sentinels()
    text = bundle_of(sentinels) if credential == "token" else bundle_of(sentinels, providers=1)
    folder, home = write({"databricks.yml": text}), tmp_path / "home"
    home.mkdir()
    environ = {
        "HOME": str(home),
        "TERM": "dumb",
        "DATABRICKS_HOST": listening.url,
        **{f"BUNDLE_VAR_{name}": value for name, value in sentinels.values.items()},
        **(
            {"DATABRICKS_TOKEN": listening.token}
            if credential == "token"
            else {"DATABRICKS_CLIENT_ID": CLIENT, "DATABRICKS_CLIENT_SECRET": "CLIENTSECRETsentinel"}
        ),
    }
    words = [PARAMETER, *sentinels.words, listening.token if credential == "token" else "CLIENTSECRETsentinel"]
    told: list[tuple[str, str]] = []
    caplog.set_level(logging.DEBUG)

    def command(*arguments: str, code: int | None = 0) -> None:
        out, err = io.StringIO(), io.StringIO()
        ended = run([*arguments, "-C", str(folder)], Console(out, err, io.StringIO(), environ))
        assert code in (ended, None), out.getvalue() + err.getvalue()
        told.append((" ".join(arguments), out.getvalue() + err.getvalue()))

    saved = str(tmp_path / "home" / "saved.plan")
    command("validate", "--strict", "--debug")
    command("validate", "-o", "json", "--include-locations")
    command("plan")
    command("plan", "--out", saved, "--debug")
    for form in ("text", "json", "markdown", "html", "junit"):
        command("show", saved, "-o", form)
    listening.app.faults.add(Fault(method="POST", path=".*/serving-endpoints", status=400, times=1))
    listening.app.faults.add(Fault(method="POST", path=".*/secrets", status=500, times=1))
    command("apply", saved, "--debug", "-o", "json", code=1)
    assert isinstance(listening.app, Listener)
    for listening.app.echoes, form in ((400, "text"), (500, "json")):
        command("apply", "--debug", "-o", form, code=1)
        client = Workspace(listening.url, environ=environ, clock=clock)
        bundle = client.load(folder)
        told.append(("outcomes", repr(client.apply(bundle))))
        with pytest.raises(DatabricksError) as refused:
            bundle.api.api_client.do("POST", "/api/2.0/anything", body=sentinels.values)
        told.append(("exception", "".join(traceback.format_exception(refused.value)) + repr(vars(refused.value))))
    assert "(secret)" in told[-1][1]
    listening.app.echoes = 0
    refusal = json.dumps({"error": "invalid_client", "error_description": f"{words[-1]} and {quote(words[-1])}"})
    listening.app.faults.add(Fault(path="/oidc/v1/token", status=401, body=refusal, times=9))
    command("plan", "--debug", code=1 if credential == "client" else 0)
    listening.app.faults.clear()
    command("apply", "--debug")
    command("plan", "--debug", "-o", "json")
    for more in ((), ("-o", "json")):
        command("summary", *more)
        command("state", *more)
        command("state", "list", *more)
    for address in ("jobs.nightly", "apps.sales", "scope_secrets.bytes", "model_serving_endpoints.e0"):
        command("state", "show", address)
        command("open", address, code=None)
    echo = f"{[*sentinels.values.values(), *sentinels.literals]} {PARAMETER}"
    ended = {"life_cycle_state": "TERMINATED", "result_state": "FAILED", "state_message": echo}
    failed = {"run_id": 1, "run_name": echo, "state": ended, "tasks": [{"task_key": "a", "run_id": 2, "state": ended}]}
    output = {"notebook_output": {"result": echo}, "error": echo, "error_trace": f"at {echo}"}
    for code, more in ((0, ()), (0, ("-o", "json")), (1, ())):
        listening.app.faults.add(Fault(path=".*/runs/get-output", status=200, body=json.dumps(output), times=9))
        if code:
            listening.app.faults.add(Fault(path=".*/runs/get", status=200, body=json.dumps(failed), times=9))
        command("run", "nightly", "--params", f"api_token={PARAMETER}", *more, "--debug", code=code)
        listening.app.faults.clear()
    for kind in ("jobs", "clusters", "secrets", "apps", "model_serving_endpoints", "instance_pools"):
        client = Workspace(listening.url, environ=environ, clock=clock)
        listening.app.faults.add(Fault(method="GET", path=f".*{kind[:4]}.*", status=500, times=50))
        try:
            draft(client.load(folder))
        except DbxplanError as error:
            told.append((f"exception {kind}", "".join(traceback.format_exception(error)) + repr(error)))
        listening.app.faults.clear()
    drafted = draft(Workspace(listening.url, environ=environ, clock=clock).load(folder))
    told += [("repr", repr(drafted.plan)), ("repr of all", repr(drafted)), ("log", caplog.text)]

    assert isinstance(listening.app, Listener)
    arrived = "\n".join(listening.app.heard)
    assert leaks(arrived, words) == words
    kept = [*stored(listening.url, listening.token)]
    command("state", "forget", "jobs.nightly", "--auto-approve", "--debug")
    command("destroy", "--auto-approve", "--allow", "data-loss", "--debug")
    (folder / "databricks.yml").unlink()
    everywhere = [*told, *kept, *written(folder, home)]
    assert {place: found for place, text in everywhere if (found := leaks(text, words))} == {}
    assert any("state." in place for place, _ in everywhere)
    assert os.path.exists(saved)
