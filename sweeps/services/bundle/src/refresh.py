# Databricks notebook source
refreshed = ["orders"]
