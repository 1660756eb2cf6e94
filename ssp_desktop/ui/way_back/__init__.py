"""What was deleted or written over, each with the way back."""
