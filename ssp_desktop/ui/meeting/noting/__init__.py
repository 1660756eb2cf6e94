"""What is done with the strips: begin a note, keep it as a draft, write it into the decision."""
