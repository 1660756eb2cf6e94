"""Source lines: the output of every reader, and the only input of understanding."""
