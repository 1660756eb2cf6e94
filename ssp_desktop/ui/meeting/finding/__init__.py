"""Finding words in the meeting that is open, and replacing them."""
