"""Parts of Qt that are drawn otherwise here, and kept from moving by themselves."""
