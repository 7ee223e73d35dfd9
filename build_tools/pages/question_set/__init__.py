"""/dao-tao/giang-vien/<id>-de/: questions to print."""
