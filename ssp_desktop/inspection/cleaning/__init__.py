"""Copies of files without what tells who made them, with what and where."""
