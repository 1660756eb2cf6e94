"""The guide, the shortcuts, the command list, and what the program is."""
