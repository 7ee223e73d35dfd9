"""/dao-tao/<id>/: a lesson, or the questions made from the graph."""
