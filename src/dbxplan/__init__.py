"""Keeps a Databricks workspace as its repository says it should be."""

__version__ = "0.1.0"
