"""The three columns that show a meeting, and what is current in them."""
