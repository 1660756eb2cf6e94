"""The session: changes made, undone, saved, and found again."""
