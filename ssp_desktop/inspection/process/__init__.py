"""Looking into files in processes of their own, with limits."""
