"""The three columns that show a meeting: what is in each, and how they share the width."""
