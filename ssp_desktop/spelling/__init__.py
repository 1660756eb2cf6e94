"""Danish spelling, and names that are nearly somebody's: the words of a text looked at, no text changed."""
