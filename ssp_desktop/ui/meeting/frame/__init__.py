"""The three columns a meeting is shown in, and what is current in them."""
