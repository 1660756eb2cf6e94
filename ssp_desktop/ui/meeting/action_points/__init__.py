"""The committee's open action points in the right column."""
