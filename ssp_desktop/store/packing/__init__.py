"""Everything of a data folder in one file, and out of it again, checked on both ends."""
