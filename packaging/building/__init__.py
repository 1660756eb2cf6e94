"""What the packages of every system are made by: steps that can fail, wheels, byte code, Qt."""
