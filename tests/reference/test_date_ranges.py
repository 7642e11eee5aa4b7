"""The days of an event."""

from datetime import date

import pytest

from expo_app.reference.date_ranges import date_range


@pytest.mark.parametrize(
    "text",
    [
        "2024年9月25日-29日",
        "2024年9月25日至9月29日",
        "25-29 Sep 2024",
        "25–29 September 2024",
        "September 25 - 29, 2024",
        "Sept. 25 to Sept. 29, 2024",
        "25 Sep - 29 Sep 2024",
        "25.-29.09.2024",
        "25.09. - 29.09.2024",
        "vom 25. bis 29. September 2024",
        "du 25 au 29 septembre 2024",
        "del 25 al 29 de septiembre de 2024",
        "2024-09-25 - 2024-09-29",
        "Hangzhou, ２５-２９ Sep 2024, hall 1",
    ],
)
def test_the_same_days_in_many_forms(text):
    found = date_range(text)
    assert (found.first, found.last, found.days) == (date(2024, 9, 25), date(2024, 9, 29), 5)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("30 Sep - 3 Oct 2024", date(2024, 9, 30), date(2024, 10, 3)),
        ("30.09.-03.10.2024", date(2024, 9, 30), date(2024, 10, 3)),
        ("2024年9月30日-10月3日", date(2024, 9, 30), date(2024, 10, 3)),
        ("30 December - 2 January 2025", date(2024, 12, 30), date(2025, 1, 2)),
    ],
)
def test_over_the_end_of_a_month(text, first, last):
    found = date_range(text)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("text", ["", "2024", "Hall 1-4", "31-29 Sep 2024", "25-31 Feb 2024", "9 to 5 2024"])
def test_what_is_no_range(text):
    assert date_range(text) is None
