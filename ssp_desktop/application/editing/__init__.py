"""The session: changes made, taken back, saved, and found again."""
