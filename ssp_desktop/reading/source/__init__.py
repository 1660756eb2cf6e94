"""Source lines: what every reader makes, and all that understanding goes by."""
