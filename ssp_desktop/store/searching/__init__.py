"""Searching all meetings: the searched texts, the terms, and what is shown of a find."""
