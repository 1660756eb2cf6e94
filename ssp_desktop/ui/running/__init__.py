"""The start and end of the window, and what happens when it cannot go on."""
