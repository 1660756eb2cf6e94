"""Danish spelling, and near misses of names: checks texts, and changes none."""

ARGUMENT = "--spelling-process"
"""The first argument that makes the program its own helper; see `ssp_desktop.spelling.process`."""
