"""A file of somebody else's to a meeting."""
