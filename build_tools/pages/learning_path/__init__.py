"""/dao-tao/: the learning path."""
