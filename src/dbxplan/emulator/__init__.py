"""A workspace of one's own: what the emulator is, and what it does not imitate (written at the end)."""
