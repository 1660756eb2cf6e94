"""A draft that came back: what it changes, taken or left by the user."""
