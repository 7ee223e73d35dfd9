"""/tra-cuu/: the ways to look something up, as the other kinds of pages offer them."""
