"""/dong-thoi-gian/: all instruments over time."""
