"""Turns plain text into source lines."""
