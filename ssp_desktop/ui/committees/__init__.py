"""The committees and what each of them has."""
