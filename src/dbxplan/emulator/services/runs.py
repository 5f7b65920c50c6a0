"""Runs of jobs: nothing is run, their states go by. API: https://docs.databricks.com/api/workspace/jobs/runnow"""

from dbxplan.emulator.router import Routes

routes = Routes("jobs")
