"""Turns the source lines of any format into a meeting."""
