"""Fields for writing and choosing."""
