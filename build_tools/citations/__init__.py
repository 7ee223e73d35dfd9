"""Text → citations: which instruments it names, where exactly, and what it says of each.

1. `numbers`, `serials`, `laws`, `resolutions` and `titled` each hold forms of citation (`forms`) and spot mentions;
2. `beside` reads date, issuer and title beside each; `coordination` what the members of a list share,
   `issued` who is said before it to have issued it;
3. `relations` says what the text does with it, and in whose title it is nested;
4. `find` puts these together; `slips` sees what is misprinted by comparing citations with each other.

Nothing here knows what instruments exist: that is the business of `resolve`.
"""
