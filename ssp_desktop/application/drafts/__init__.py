"""Drafts of the minutes for somebody to look through: what they contain, and that they went out."""
