"""The attendance checklist in the left column."""
