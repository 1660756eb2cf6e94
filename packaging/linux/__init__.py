"""What goes into the package for Debian, step by step."""
