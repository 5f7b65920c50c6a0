"""Services: what a lake is asked through, and the databases beside it. With the lake, every kind that bundles know."""

from pathlib import Path

from sweeps.scenario import Scenario
from sweeps.services.expected import CHANGES, created
from sweeps.services.reading import Services
from sweeps.services.stages import STAGES

SCENARIO = Scenario("services", Path(__file__).parent, STAGES, created, CHANGES, Services, floor=2500)
