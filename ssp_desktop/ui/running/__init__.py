"""The window's start and its end, and what happens when it cannot go on."""
