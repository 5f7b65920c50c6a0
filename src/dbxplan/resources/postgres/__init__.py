"""Lakebase: projects, and what is in them. API: https://docs.databricks.com/api/workspace/postgres"""
