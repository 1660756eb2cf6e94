"""Moving about in the meeting: between its items and lists, and back to where something stands."""
