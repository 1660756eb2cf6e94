"""The process of its own in which files are read."""
