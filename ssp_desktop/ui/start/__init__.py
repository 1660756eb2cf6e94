"""The start page, and how a meeting is begun."""
