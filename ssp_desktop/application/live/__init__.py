"""What is noted while the meeting is held: who is there, votes, and the order of items."""
