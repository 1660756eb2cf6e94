"""Files out and files in, and what is checked in them."""
