"""/van-ban/<id>/den-cites/nam-2019/: what relates to an instrument to which very much does."""
