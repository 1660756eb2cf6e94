"""The document of one text: its lines and tables, read back, and changed by the least."""
