"""What helps with the writing: spelling, names, standing phrases."""
