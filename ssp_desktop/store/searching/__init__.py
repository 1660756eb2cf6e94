"""Searching all meetings: the texts that are searched, the terms, and what is shown of a find."""
