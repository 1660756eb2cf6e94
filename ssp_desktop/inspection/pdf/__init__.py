"""PDF files: their pages as drawn, and everything around them."""
