"""A lake: data, compute, and the jobs and pipelines that work on it."""

from pathlib import Path

from sweeps.lake.expected import CHANGES, created
from sweeps.lake.reading import Lake
from sweeps.lake.stages import STAGES
from sweeps.scenario import Scenario

SCENARIO = Scenario("lake", Path(__file__).parent, STAGES, created, CHANGES, Lake, floor=1200)
