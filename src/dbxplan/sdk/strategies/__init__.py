"""Ways to authenticate, one file each."""
