"""A draft that came back: its text with every tracked change and comment, and whose draft it is."""
