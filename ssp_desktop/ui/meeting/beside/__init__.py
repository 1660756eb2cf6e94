"""What else stands in the right column: the pages, and the minutes of the last meeting."""
