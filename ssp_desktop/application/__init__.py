"""What a user can do with meetings."""
