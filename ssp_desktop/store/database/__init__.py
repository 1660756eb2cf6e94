"""The database file: its header, opening it, and what this process has open."""
