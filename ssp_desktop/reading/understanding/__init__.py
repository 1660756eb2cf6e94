"""Source lines of any format to a meeting."""
