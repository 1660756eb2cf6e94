"""The guide, the shortcuts, the command list, and the page about the program."""
