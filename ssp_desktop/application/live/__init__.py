"""What is logged during the meeting: who is present, votes, and the order of items."""
