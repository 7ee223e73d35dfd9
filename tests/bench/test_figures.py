"""The arithmetic of the bench; no clock here, and nothing that only the bench installs."""

import pytest

from tests.bench.figures import Section, decimal, exponent, growth, lines_of, per_second, ratios, whole


def test_a_speed_is_the_amount_by_the_time() -> None:
    assert per_second(600, 0.5) == 1200


def test_each_of_our_speeds_is_compared_with_each_of_theirs() -> None:
    assert ratios([300, 100], [100, 200, 50]) == [[3, 1.5, 6], [1, 0.5, 2]]


@pytest.mark.parametrize(
    ("seconds", "factors"),
    [
        ([0.5, 1, 2, 4], [1, 1, 1, 1]),  # linear
        ([1, 4, 16, 64], [1, 2, 4, 8]),  # quadratic
        ([2, 2, 2, 2], [1, 0.5, 0.25, 0.125]),  # a fixed cost that size does not change
    ],
)
def test_growth_is_the_time_of_a_unit_relative_to_the_first_size(
    seconds: list[float], factors: list[float]
) -> None:
    assert growth([10, 20, 40, 80], seconds) == pytest.approx(factors)


@pytest.mark.parametrize(
    ("seconds", "power"),
    [((3, 30), 1), ((3, 300), 2), ((3, 3), 0), ((0, 3), None)],
)
def test_the_exponent_is_the_power_of_the_size_with_which_time_grows(
    seconds: tuple[float, float], power: float | None
) -> None:
    told = exponent((100, 1000), seconds)
    assert told == (None if power is None else pytest.approx(power))


def test_every_size_has_its_time() -> None:
    with pytest.raises(ValueError, match="shorter"):
        growth([1, 2], [1])


@pytest.mark.parametrize(("value", "written"), [(1, "1,00"), (0.996, "1,00"), (12.346, "12,35")])
def test_a_ratio_has_a_decimal_comma(value: float, written: str) -> None:
    assert decimal(value) == written


@pytest.mark.parametrize(
    ("value", "written"), [(999.4, "999"), (116768, "116.768"), (1234567.8, "1.234.568")]
)
def test_thousands_are_set_apart_by_points(value: float, written: str) -> None:
    assert whole(value) == written


def test_a_section_is_printed_with_its_columns_aligned() -> None:
    section = Section(
        title="Đo", notes=("Ghi chú.",), tables=([("Cỡ", "tỉ số"), ("×1", "1,00"), ("×16", "9,00")],)
    )
    assert list(lines_of(section)) == ["== Đo ==", "Ghi chú.", "", "Cỡ   tỉ số", "×1    1,00", "×16   9,00"]
