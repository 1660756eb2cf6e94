"""What is noted at an item: votes, dissents, recusals, substitutes, action points."""
