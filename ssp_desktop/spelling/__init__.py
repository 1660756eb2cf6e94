"""Danish spelling, and names that are nearly somebody's: texts looked over, none changed."""

ARGUMENT = "--spelling-process"
"""The first word that makes the program its own helper; see `ssp_desktop.spelling.process`."""
