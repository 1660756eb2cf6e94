"""A PDF to source lines."""
