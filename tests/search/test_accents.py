from build_tools.search.accents import accent_table, accented_pairs
from build_tools.search.canon import one_form


def of_texts(*texts: str, most: int = 9) -> tuple[str, ...]:
    return accent_table(accented_pairs(map(one_form, texts)), most=most)


def test_the_pairs_of_words_are_listed_by_how_often_they_stand() -> None:
    table = of_texts("Dân vận, dân vận; dẫn vãn", "hòa giải hoà giải", "217 và 218")
    assert table == ("dân vận", "hoà giải", "dẫn vãn", "giải hoà")
    assert of_texts("dân vận dân vận khéo", most=1) == ("dân vận",)
