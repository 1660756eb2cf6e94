"""Whole meetings and committees: begun, carried over, put away."""
