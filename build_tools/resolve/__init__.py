"""Citation + known instruments → one instrument, several candidates, or none; never a guess.

A number is not a key: Party numbers begin anew with each term of the committee, State numbers with
each year, and `/TU`, `/UBND`, `/HĐND` are shared by every province. Identity is number, issuer's
unit, and the period in which the number ran.
"""
