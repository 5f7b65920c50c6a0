"""Plan to workspace: the steps in the order of their needs, as many at a time as may be. `running.apply` does it."""
