"""/dao-tao/on-tap/: what was missed, again."""
