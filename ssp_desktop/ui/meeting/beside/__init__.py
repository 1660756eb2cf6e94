"""The other panels of the right column: the pages, and the last meeting's minutes."""
