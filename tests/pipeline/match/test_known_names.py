"""Names that are remembered are those of lists that are looked at."""

from expo_app.pipeline.match.known_names import let_go_of_names
from expo_app.pipeline.match.reading import read

ROWS = 30


def test_names_of_lists_that_are_gone_are_let_go_of() -> None:
    read.cache_clear()
    for number in range(5_000):
        read(f"Company {number} GmbH")
    let_go_of_names(5_000)
    assert read.cache_info().currsize == 5_000
    let_go_of_names(ROWS)
    assert read.cache_info().currsize == 0


def test_a_few_more_names_than_rows_are_no_reason_to_forget_them() -> None:
    read.cache_clear()
    for number in range(2 * ROWS):
        read(f"Company {number} GmbH")
    let_go_of_names(ROWS)
    assert read.cache_info().currsize == 2 * ROWS
