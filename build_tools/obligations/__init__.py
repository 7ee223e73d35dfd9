"""Who must do what by when, as the texts state it.

1. `deadlines`, `periods`: words of a sentence → typed deadlines with their places;
2. `orders`: does the sentence order something, or tell what was done;
3. `subjects`: who is ordered, only where the sentence says it outright;
4. `find`: a whole reading → obligations; 5. `editorial`: the editors' word joined with them.

A doubtful one is left out: an editor can add it, and nobody is told of a duty that does not exist.
"""
