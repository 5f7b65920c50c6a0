"""What dbxplan costs, as one table: `python -m benchmarks`. Nothing here asserts a time."""
