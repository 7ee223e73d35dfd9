"""Text → citations: which instruments it names, where exactly, and what it says of each.

1. `numbers` finds what is cited by number, whole, shared ("217 và 218-QĐ/TW") or short ("Chỉ thị 05");
2. `names` finds what is cited by name (Hiến pháp, laws, resolutions of congresses and plenums);
3. `context` reads date, issuer and title beside each;
4. `relations` says what the text does with it, and in whose title it is nested.

Nothing here knows what instruments exist: that is the business of `resolve`.
"""
