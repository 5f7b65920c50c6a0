# Databricks notebook source
print("done")
