"""A file from a desk as the text of a paper: what was read, where each line comes from, what was left out and why."""
