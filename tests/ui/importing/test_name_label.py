"""Names of files in two lines, broken where they are read best."""

import pytest

from expo_app.ui.importing.name_label import in_two


def seventeen(part: str) -> bool:
    """Room for seventeen Latin letters; a Chinese one takes two."""
    return sum(2 if ord(char) > 255 else 1 for char in part) <= 17


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("2023年参展企业.csv", ("2023年参展企业", ".csv")),
        ("参展商名单2025(1).xlsx", ("参展商名单2025(1)", ".xlsx")),
        ("展商总表最终版2024.xlsx", ("展商总表最终版", "2024.xlsx")),
        ("Wood Fair exhibitors.csv", ("Wood Fair", "exhibitors.csv")),
        # Where no such line has room for the rest, the first is filled.
        ("Global Digital Commerce Show.xlsx", ("Global Digital Co", "mmerce Show.xlsx")),
        # But no year is broken, though the rest has no room then.
        ("MareExpo Lisboa 2021 exhibitors.csv", ("MareExpo Lisboa", "2021 exhibitors.csv")),
        # Where the rest is cut anyway, it begins with a word.
        ("Global Digital Commerce Show 2025.xlsx", ("Global Digital", "Commerce Show 2025.xlsx")),
        ("averyverylongnamewithout.xlsx", ("averyverylongname", "without.xlsx")),
        ("x", ("x", "")),
    ],
)
def test_where_a_name_is_broken(name: str, lines: tuple[str, str]) -> None:
    assert in_two(name, seventeen) == lines
