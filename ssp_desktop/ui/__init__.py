"""The window: Qt widgets, one a file."""
