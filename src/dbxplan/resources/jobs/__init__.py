"""Jobs. API: https://docs.databricks.com/api/workspace/jobs"""
