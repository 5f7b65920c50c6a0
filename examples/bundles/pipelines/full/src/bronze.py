# Databricks notebook source
import dlt

# COMMAND ----------


@dlt.table
def bronze():
    return spark.read.json("/Volumes/main/lake/raw")  # noqa: F821 - the workspace brings it
