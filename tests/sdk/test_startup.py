"""What importing the client costs."""

import subprocess
import sys

import pytest

HEAVY = ("requests", "urllib3", "pydantic", "rich", "deepdiff", "yaml")


def loaded_after(code: str) -> set[str]:
    script = f"{code}\nimport sys\nprint(*sorted(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(answer.stdout.split())


def test_importing_it_loads_nothing_heavy_and_no_part_of_it() -> None:
    loaded = loaded_after("import dbxplan.sdk")

    assert not loaded & set(HEAVY)
    assert not [name for name in loaded if name.startswith("dbxplan.sdk.")]


def test_the_class_of_clients_loads_nothing_heavy() -> None:
    assert not loaded_after("from dbxplan.sdk import RawClient, WorkspaceClient, Config") & set(HEAVY)


def test_a_client_loads_no_data_before_a_service_is_touched() -> None:
    code = "from dbxplan import api\nfrom dbxplan.sdk import RawClient\nclient = RawClient('https://h', 't')\n"
    counted = "print('loaded', api.module.cache_info().currsize)"

    before = subprocess.run([sys.executable, "-c", code + counted], capture_output=True, text=True, check=True)
    after = subprocess.run(
        [sys.executable, "-c", f"{code}client.jobs.get\n{counted}"], capture_output=True, text=True, check=True
    )

    assert (before.stdout, after.stdout) == ("loaded 0\n", "loaded 1\n")


def test_a_service_with_models_loads_its_own_data_and_makes_only_what_it_touches() -> None:
    code = (
        "from dbxplan.sdk import WorkspaceClient\nfrom dbxplan.sdk.service import _models\n"
        "from dbxplan.sdk.config import Config\n"
        "config = Config(host='http://127.0.0.1:9', token='t', retry_timeout_seconds=0.1)\n"
        "client = WorkspaceClient(config=config)\nclient.clusters.get\n"
        "from dbxplan import api\nprint('made', api.module.cache_info().currsize, _models.make.cache_info().currsize)"
    )

    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert answer.stdout == "made 2 0\n"  # its own, and the one with second names of services


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    import dbxplan.sdk

    with pytest.raises(AttributeError, match=r"module 'dbxplan\.sdk' has no attribute 'Nope'"):
        _ = dbxplan.sdk.Nope
