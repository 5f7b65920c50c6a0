# Databricks notebook source
import json
from datetime import datetime, timezone
from pathlib import Path

# COMMAND ----------

landing = Path(dbutils.widgets.get("landing"))  # noqa: F821 - the workspace brings it
now = datetime.now(timezone.utc)
order = {"id": int(now.timestamp()), "item": "kettle", "price": 39.9}
(landing / f"{now:%Y%m%dT%H%M%S}.json").write_text(json.dumps(order))
