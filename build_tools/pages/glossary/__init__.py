"""/tra-cuu/thuat-ngu/: terms."""
