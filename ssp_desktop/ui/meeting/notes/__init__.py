"""What is noted at an item besides its texts: the rows below the decision, and their strips."""
