"""/cap-nhat/: what is new."""
