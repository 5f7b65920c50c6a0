"""Conveniences on top of services, one file each."""
