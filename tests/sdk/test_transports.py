"""Hosts that are reached otherwise than over HTTP."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from dbxplan.sdk import Config, RawClient, WorkspaceClient
from dbxplan.sdk.errors import AlreadyExists, ConfigError
from dbxplan.sdk.transports import TRANSPORTS, connect

HOST = "stand-in://folder/file.db?latency=50ms&user=NAME"
TABLE = {"stand-in": "stand_in_transport:connect"}


@pytest.fixture
def opened(network: Any) -> Iterator[list[str]]:
    """The hosts that were connected to."""
    hosts: list[str] = []

    def connect(host: str) -> Any:
        hosts.append(host)
        return SimpleNamespace(base_url="http://stand-in.local", adapter=network, token="theirs")

    module = ModuleType("stand_in_transport")
    module.connect = connect  # type: ignore[attr-defined]
    sys.modules["stand_in_transport"] = module
    yield hosts
    del sys.modules["stand_in_transport"]


def client_of(clock: Any, **given: Any) -> RawClient:
    return RawClient(HOST, transports=TABLE, clock=clock, **given)


def test_a_host_of_a_transport_is_reached_through_it_with_its_token(opened: Any, network: Any, clock: Any) -> None:
    client = client_of(clock)
    client.jobs.delete(job_id=1)

    assert opened == [HOST]
    assert client.config.host == HOST
    assert client.api_client.base_url == "http://stand-in.local"
    assert network.sent[0].url == "http://stand-in.local/api/2.2/jobs/delete"
    assert network.sent[0].headers["Authorization"] == "Bearer theirs"


def test_a_token_given_as_argument_wins(opened: Any, network: Any, clock: Any) -> None:
    client_of(clock, token="mine").jobs.delete(job_id=1)

    assert network.sent[0].headers["Authorization"] == "Bearer mine"


def test_credentials_of_the_environment_are_for_real_hosts_only(
    opened: Any, network: Any, clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABRICKS_TOKEN", "production")
    monkeypatch.setenv("DATABRICKS_CLIENT_ID", "production")
    monkeypatch.setenv("DATABRICKS_WORKSPACE_ID", "production")
    monkeypatch.setenv("DATABRICKS_CONFIG_PROFILE", "production")
    client = client_of(clock)
    client.jobs.delete(job_id=1)

    assert network.sent[0].headers["Authorization"] == "Bearer theirs"
    assert "production" not in f"{network.sent[0].headers} {client.config.values}"


def test_a_host_of_a_transport_may_come_from_the_environment(tmp_path: Path) -> None:
    env = {"DATABRICKS_HOST": HOST, "DATABRICKS_TOKEN": "production", "DATABRICKS_DEBUG_HEADERS": "1"}
    config = Config(env=env, transports=TABLE)

    assert (config.host, config.token, config.debug_headers) == (HOST, None, True)


def test_a_host_of_a_transport_may_come_from_a_profile_without_its_token(tmp_path: Path) -> None:
    file = tmp_path / "profiles.cfg"
    file.write_text(f"[local]\nhost = {HOST}\ntoken = theirs\n")
    config = Config(env={}, profile="local", config_file=str(file), transports=TABLE)

    assert (config.host, config.token) == (HOST, None)


def test_closing_the_client_closes_the_transport(opened: Any, network: Any, clock: Any) -> None:
    client_of(clock).close()

    assert network.closed


def test_an_unknown_scheme_is_told_with_those_there_are() -> None:
    with pytest.raises(ConfigError, match="unknown scheme 'ftp'; there are https, http, emulator"):
        RawClient("ftp://x", "t")


@pytest.mark.parametrize("host", ["https://h", "http://h", "h", ""])
def test_a_plain_host_has_no_transport(host: str) -> None:
    assert connect(host) is None


def test_the_emulator_is_found_by_name_only() -> None:
    assert TRANSPORTS == {"emulator": "dbxplan.emulator.transport:connect"}


@pytest.mark.parametrize("uploads", ["parts", "resumable", "single"])
@pytest.mark.parametrize("parallel", [False, True])
def test_large_files_go_through_the_transport_in_every_way(
    uploads: str, parallel: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    content, path = bytes(range(251)) * 40, "/Volumes/main/default/v/a b"
    (tmp_path / "source").write_bytes(content)
    with WorkspaceClient(host=f"emulator://{tmp_path}/workspace.db?uploads={uploads}") as w:
        config: Any = w.config
        config.files_ext_multipart_upload_min_stream_size = config.files_ext_parallel_download_min_file_size = 1000
        config.files_ext_parallel_download_default_part_size = 3000
        w.volumes.create("main", "default", "v", "MANAGED")
        w.files.upload(path, io.BytesIO(content), part_size=1000, use_parallel=parallel)
        by_stream = w.files.download(path).contents.read()  # type: ignore[union-attr]
        w.files.upload_from(path, str(tmp_path / "source"), overwrite=True, part_size=1000, use_parallel=parallel)
        w.files.download_to(path, str(tmp_path / "target"), use_parallel=parallel)
        with pytest.raises(AlreadyExists):
            w.files.upload(path, io.BytesIO(content), use_parallel=parallel)

    assert by_stream == (tmp_path / "target").read_bytes() == content
    warned = [record for record in caplog.records if record.levelname == "WARNING"]
    assert len(warned) == (2 if uploads == "single" else 0)  # sessions that cannot be let go of either
