"""What is done with the strips: a note begun, kept as a draft, written into the decision."""
