"""HTML to source lines."""
