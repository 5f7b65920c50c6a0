"""Bundles of N jobs, each with three tasks and a job cluster in 90 lines of YAML."""

from pathlib import Path
from typing import Literal

Layout = Literal["one file", "a file each"]
ROOT = "bundle:\n  name: benchmark\n"
HEAD = "resources:\n  jobs:\n"
JOB = """\
    job_{number:05}:
      name: orders {number:05}
      description: Loads, checks and publishes part {number} of the orders
      max_concurrent_runs: 1
      timeout_seconds: {timeout}
      performance_target: STANDARD
      tags:
        team: orders
        tier: gold
      queue:
        enabled: true
      schedule:
        quartz_cron_expression: 0 {minute} 4 * * ?
        timezone_id: Europe/Berlin
        pause_status: UNPAUSED
      email_notifications:
        on_failure:
          - orders@example.com
        no_alert_for_skipped_runs: true
      health:
        rules:
          - metric: RUN_DURATION_SECONDS
            op: GREATER_THAN
            value: 3600
      parameters:
        - name: part
          default: "{number}"
        - name: stage
          default: ${{bundle.target}}
      job_clusters:
        - job_cluster_key: main
          new_cluster:
            spark_version: 15.4.x-scala2.12
            node_type_id: i3.xlarge
            data_security_mode: SINGLE_USER
            runtime_engine: STANDARD
            autoscale:
              min_workers: 1
              max_workers: 4
            spark_conf:
              spark.sql.shuffle.partitions: "64"
              spark.databricks.delta.optimizeWrite.enabled: "true"
            custom_tags:
              team: orders
      tasks:
        - task_key: load
          description: Loads what came since yesterday
          job_cluster_key: main
          timeout_seconds: 1800
          max_retries: 1
          min_retry_interval_millis: 60000
          notebook_task:
            notebook_path: /Shared/orders/load
            source: WORKSPACE
            base_parameters:
              part: "{number}"
              target: ${{bundle.target}}
          libraries:
            - pypi:
                package: orders-tools==1.4.2
        - task_key: check
          description: Checks what was loaded
          job_cluster_key: main
          timeout_seconds: 1800
          depends_on:
            - task_key: load
          notebook_task:
            notebook_path: /Shared/orders/check
            source: WORKSPACE
            base_parameters:
              part: "{number}"
        - task_key: publish
          description: Publishes what was checked
          job_cluster_key: main
          timeout_seconds: 1800
          depends_on:
            - task_key: check
          spark_python_task:
            python_file: /Shared/orders/publish.py
            source: WORKSPACE
            parameters:
              - --part
              - "{number}"
              - --name
              - ${{bundle.name}}
"""
PERMISSIONS = """\
      permissions:
        - level: CAN_VIEW
          group_name: users
"""
TIMEOUT_SECONDS = 7200


def bundle(folder: Path, jobs: int, layout: Layout = "one file", permissions: bool = False) -> Path:
    """The folder, with a bundle in it. `permissions`: each job has some."""
    folder.mkdir(parents=True)
    numbered = range(jobs)
    if layout == "one file":
        also = PERMISSIONS if permissions else ""
        (folder / "databricks.yml").write_text(f"{ROOT}{HEAD}{''.join(f'{job(number)}{also}' for number in numbered)}")
        return folder
    (folder / "databricks.yml").write_text(f"{ROOT}include:\n  - jobs/*.yml\n")
    (folder / "jobs").mkdir()
    for number in numbered:
        (folder / "jobs" / f"job_{number:05}.yml").write_text(f"{HEAD}{job(number)}")
    return folder


def job(number: int, timeout_seconds: int = TIMEOUT_SECONDS) -> str:
    return JOB.format(number=number, minute=number % 60, timeout=timeout_seconds)


def change_one(folder: Path) -> None:
    """Gives the first job of a bundle in one file another timeout."""
    root = folder / "databricks.yml"
    root.write_text(root.read_text().replace(job(0), job(0, TIMEOUT_SECONDS + 60)))
