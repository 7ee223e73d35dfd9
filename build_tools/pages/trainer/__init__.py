"""/dao-tao/giang-vien/: what a trainer takes away."""
