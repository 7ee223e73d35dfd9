"""/tra-cuu/danh-muc/: all instruments as a table."""
