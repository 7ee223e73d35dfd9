"""/tra-cuu/chu-viet-tat/: short forms."""
