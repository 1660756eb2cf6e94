"""Which lines of a source are items, which are headings: every way to see them, weighed."""
