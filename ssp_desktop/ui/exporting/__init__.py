"""The panel that exports the minutes as a file."""
