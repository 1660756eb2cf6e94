"""Meetings and their changes in one SQLite file."""
