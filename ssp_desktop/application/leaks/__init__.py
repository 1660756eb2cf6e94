"""What of a meeting must not go out, and whether it is in a file that is about to."""
