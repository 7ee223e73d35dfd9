"""An earlier source beside the one that replaced it: whole where it fits, else what differs."""

from build_tools.pages.earlier.view import compared, fitting

LINE = "Các cấp, các ngành thực hiện công tác dân vận ở cơ sở theo quy chế dân chủ."


def numbered(count: int, *, changed: frozenset[int] = frozenset()) -> str:
    return "\n".join(f"{at}. {LINE}{' Sửa.' if at in changed else ''}" for at in range(1, count + 1))


def test_all_lines_of_a_usual_text_are_shown() -> None:
    lines = tuple(compared(numbered(300), numbered(300, changed=frozenset({150}))))
    assert fitting(lines) is lines


def test_of_a_long_text_what_differs_and_its_neighbours_are_shown() -> None:
    lines = tuple(compared(numbered(5_000), numbered(5_000, changed=frozenset({1, 4_000}))))
    assert [line.old for line in fitting(lines)] == [1, 2, 3, 3_998, 3_999, 4_000, 4_001, 4_002]


def test_of_a_text_that_differs_everywhere_as_much_as_a_page_holds_is_shown() -> None:
    lines = tuple(compared(numbered(6_000), numbered(6_000, changed=frozenset(range(1, 6_001)))))
    shown = fitting(lines)
    assert 1_000 < len(shown) < len(lines)
    assert list(shown) == list(lines[: len(shown)])
