"""Importing a file: reading, checking, correcting, saving."""
