"""The window: Qt widgets, one to a file."""
