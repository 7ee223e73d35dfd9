"""Questions, cards and terms for trainees, made of the graph and of what editors wrote."""
