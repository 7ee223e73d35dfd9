"""/van-ban/: the list of instruments."""
