"""Finding words in one meeting, and replacing them."""
