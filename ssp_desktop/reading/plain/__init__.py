"""Plain text to source lines."""
