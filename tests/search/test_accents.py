from build_tools.search.accents import accent_table


def test_the_pairs_of_words_are_listed_by_how_often_they_stand() -> None:
    table = accent_table(["Dân vận, dân vận; dẫn vãn", "hòa giải hoà giải", "217 và 218"])
    assert table == ("dân vận", "hoà giải", "dẫn vãn", "giải hoà")
    assert accent_table(["dân vận dân vận khéo"], most=1) == ("dân vận",)
