"""What a few letters find, and in which order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.ui.palette.entry import Entries, Entry, found
from expo_app.ui.palette.search import Haystack, folded

NAMES = ("Alder Robotics GmbH", "Birch Data Ltd", "Robert Alder AG", "Müller & Söhne KG", "安得智联 Anji")


def names_found(query: str) -> list[str]:
    return [NAMES[hit.number] for hit in Haystack(NAMES).find(query, 10)]


def test_case_accents_and_punctuation_do_not_matter() -> None:
    assert folded("Müller & Söhne, KG") == "muller sohne kg"
    assert names_found("MULLER sohne") == ["Müller & Söhne KG"]
    assert names_found("安得") == ["安得智联 Anji"]


def test_beginnings_come_before_other_places() -> None:
    assert names_found("ald")[:2] == ["Alder Robotics GmbH", "Robert Alder AG"]
    assert names_found("rob ald")[:2] == ["Robert Alder AG", "Alder Robotics GmbH"]


def test_letters_in_order_and_slips_are_found() -> None:
    assert names_found("alrb")[0] == "Alder Robotics GmbH"
    assert names_found("brch dta")[0] == "Birch Data Ltd"
    assert names_found("robtoics")[0] == "Alder Robotics GmbH"
    assert names_found("zzzz") == []


def test_nothing_typed_finds_the_first_as_they_stand() -> None:
    assert names_found("") == list(NAMES)


def test_an_earlier_group_wins_where_both_fit() -> None:
    first = Entries.of([Entry("Change", "Page", lambda: None)])
    second = Entries.of(
        [Entry("Change AG", "Exhibitor", lambda: None), Entry("Chan", "Exhibitor", lambda: None)]
    )
    assert [entry.text for entry in found((first, second), "chan", 10)] == ["Change", "Chan", "Change AG"]


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(max_size=20), max_size=20), st.text(max_size=12))
def test_every_text_is_found_at_most_once(texts: list[str], query: str) -> None:
    numbers = [hit.number for hit in Haystack(texts).find(query, 100)]
    assert len(numbers) == len(set(numbers))
    assert set(numbers) <= set(range(len(texts)))


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(alphabet="abcde ", min_size=1, max_size=12), min_size=1, max_size=20), st.data())
def test_a_word_of_a_text_finds_it(texts: list[str], data: st.DataObject) -> None:
    chosen = data.draw(st.integers(0, len(texts) - 1))
    for word in folded(texts[chosen]).split():
        assert chosen in {hit.number for hit in Haystack(texts).find(word, 100)}
