"""Sweeps over the whole way: a scenario is cut off at every call and write, and met with every fault, one at a time."""
