"""Pipelines. API: https://docs.databricks.com/api/workspace/pipelines"""
