"""What was deleted or overwritten, and how to bring it back."""
