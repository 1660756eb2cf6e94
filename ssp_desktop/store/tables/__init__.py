"""What stands in the tables, made into values and back."""
