"""/dao-tao/kiem-tra/: a test with a record."""
