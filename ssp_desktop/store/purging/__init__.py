"""Deleting a meeting for good, from every file."""
