"""Values with a JSON form of their own."""
