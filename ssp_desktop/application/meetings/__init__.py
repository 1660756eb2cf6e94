"""Whole meetings and committees: started, carried over, deleted."""
