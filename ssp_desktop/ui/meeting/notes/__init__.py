"""What is noted at an item apart from its texts: the rows below the decision, and their strips."""
