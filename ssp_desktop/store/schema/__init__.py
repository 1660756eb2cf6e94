"""The schema, and the steps that lead to it from that of any earlier version."""
