"""An ODT to source lines."""
