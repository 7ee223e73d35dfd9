"""archive/themes.yml: precise triggers, permanent ids, guiding instruments that exist."""

from build_tools.archive.files import FILES
from build_tools.written.faults import faults
from tests.registers.archive_data import located, published, records, text, texts
from tests.registers.words import folded

TOO_BROAD = {
    "cấp ủy",
    "dân vận",
    "đối thoại",
    "giám sát",
    "hệ thống chính trị",
    "tôn giáo",
    "tuyên truyền",
    "vận động",
}


def test_the_file_is_valid() -> None:
    """Keys and forms are those of the schema."""
    assert list(faults(located("themes"), FILES["themes.yml"])) == []


def test_there_are_twelve_to_twenty_themes() -> None:
    """Few enough to be read as a list."""
    assert 12 <= len(records("themes")) <= 20


def test_ids_and_names_are_unique() -> None:
    """An id is an address."""
    for key in ("id", "name"):
        values = [text(theme, key) for theme in records("themes")]
        assert len(set(values)) == len(values)


def test_no_trigger_is_a_broad_word() -> None:
    """A reader never asks why a passage is there."""
    found = {trigger.casefold() for theme in records("themes") for trigger in texts(theme, "triggers")}
    assert found & TOO_BROAD == set()


def test_a_lower_case_trigger_is_a_phrase() -> None:
    """One word alone is a trigger only if it is an abbreviation (or a word of two syllables)."""
    single = [
        trigger
        for theme in records("themes")
        for trigger in texts(theme, "triggers")
        if " " not in trigger and not trigger.isupper()
    ]
    assert single == []


def test_no_trigger_serves_two_themes() -> None:
    """Themes are told apart by their words."""
    triggers = [
        trigger
        for theme in records("themes")
        for trigger in {folded(trigger) for trigger in texts(theme, "triggers")}
    ]
    assert sorted(set(triggers)) == sorted(triggers)


def test_a_definition_is_a_sentence() -> None:
    """It begins with a capital letter and ends with a full stop."""
    for theme in records("themes"):
        definition = text(theme, "definition")
        assert definition[0].isupper(), text(theme, "id")
        assert definition.endswith("."), text(theme, "id")


def test_guiding_instruments_are_known() -> None:
    """A link of a theme leads somewhere."""
    known = {text(one, "id") for one in records("instruments")} | published()
    assert [id_ for theme in records("themes") for id_ in texts(theme, "guiding") if id_ not in known] == []


def test_a_parent_is_a_theme() -> None:
    """And no theme is below itself."""
    ids = {text(theme, "id") for theme in records("themes")}
    for theme in records("themes"):
        assert text(theme, "parent") in {"", *ids} - {text(theme, "id")}


def test_an_exception_says_more_than_a_trigger_of_its_theme() -> None:
    """One that touches no trigger, or is one, does nothing."""
    for theme in records("themes"):
        triggers = {part for trigger in texts(theme, "triggers") for part in folded(trigger).split()}
        for exception in texts(theme, "except"):
            assert exception not in texts(theme, "triggers"), exception
            assert triggers & set(folded(exception).split()), exception
