"""The panel that hands the referat over as a file."""
