"""Text → citations: which instruments it names, where exactly, and what it says of each.

1. `numbers`, `serials`, `laws`, `resolutions` and `titled` each hold forms of citation (`forms`) and spot mentions;
2. `beside` reads date, issuer and title beside each; `coordination` what the members of a list share,
   `issued` who is said before it to have issued it;
3. `scopes` tells in whose title it is nested, `insertions` what is said in passing to have changed it, and
   `relations` what the text does with it;
4. `find` puts these together; `slips` sees what is misprinted by comparing citations with each other.

Nothing here knows what instruments exist: that is the business of `resolve`.
"""
