"""Letters of a file as Unicode: which encoding they are in is judged by the syllables that they make, never by a name."""
