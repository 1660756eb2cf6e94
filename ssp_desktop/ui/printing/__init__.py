"""The panel that prints a meeting, or one of its items."""
