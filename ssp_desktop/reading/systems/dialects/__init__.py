"""The dialects that the systems write, a file each, and whose is which."""
