"""The agenda in the left column."""
