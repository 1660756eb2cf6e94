"""Markdown to source lines."""
