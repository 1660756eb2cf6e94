"""Whether the program works on the machine where it is installed, tried part by part."""

ARGUMENT = "--selftest-window"
"""The first argument of the process that opens a window and types into it."""
