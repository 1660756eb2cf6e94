"""Help with writing: spelling, names, standard phrases."""
