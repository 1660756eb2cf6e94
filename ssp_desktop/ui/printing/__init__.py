"""The panel that prints a meeting, or an item of it."""
