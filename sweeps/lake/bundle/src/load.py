# Databricks notebook source
dbutils.widgets.text("volume", "")  # noqa: F821
