"""Which parts the program is made of, and under which licences."""
