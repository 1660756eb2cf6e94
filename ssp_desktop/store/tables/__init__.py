"""The rows of the tables, converted to values and back."""
