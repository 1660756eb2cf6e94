"""The database file: what it says of itself, opening it, and what this process has open of it."""
