"""Lists of rows: what they share, and how a row is painted and edited."""
