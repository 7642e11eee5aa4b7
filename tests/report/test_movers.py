"""The most striking group, in the words that its numbers bear out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.report.movers import has_mover, leader_title, mover_title, space_title
from expo_app.report.ranking import Entry, Ranking
from expo_app.report.words import words

EN, ZH = words("en"), words("zh")
NOUN = "noun.exhibitors"


def title(*entries: Entry, gone: tuple[Entry, ...] = (), spoken: str = "en") -> str:
    return mover_title(Ranking(entries, gone), NOUN, "2024", words(spoken))


@pytest.mark.parametrize(
    ("value", "previous", "english", "chinese"),
    [
        (61, 20, "Germany more than triples to 61 exhibitors", "德国增至 3 倍以上，共 61 家参展商"),
        (60, 20, "Germany triples to 60 exhibitors", "德国增至 3 倍，共 60 家参展商"),
        (41, 20, "Germany more than doubles to 41 exhibitors", "德国增长一倍以上，共 41 家参展商"),
        (40, 20, "Germany doubles to 40 exhibitors", "德国翻一番，共 40 家参展商"),
        (36, 20, "Germany nearly doubles to 36 exhibitors", "德国接近翻番，共 36 家参展商"),
        (35, 20, "Germany grows by 15 to 35 exhibitors", "德国增加 15 家，共 35 家参展商"),
        (11, 20, "Germany falls by 9 to 11 exhibitors", "德国减少 9 家，共 11 家参展商"),
        (10, 20, "Germany halves to 10 exhibitors", "德国减半，共 10 家参展商"),
        (1, 20, "Germany falls by more than half to 1 exhibitor", "德国减少一半以上，共 1 家参展商"),
        (21, 8, "Germany grows from 8 to 21 exhibitors", "德国由 8 增至 21 家参展商"),
        (3, 8, "Germany falls from 8 to 3 exhibitors", "德国由 8 减至 3 家参展商"),
        (12, 0, "Germany is new with 12 exhibitors", "德国为新增，有 12 家参展商"),
    ],
)
def test_the_verb_is_the_factor(value: int, previous: int, english: str, chinese: str) -> None:
    assert title(Entry("DEU", "Germany", value, previous, 1, 1 if previous else None)) == english
    assert title(Entry("DEU", "德国", value, previous, 1, 1 if previous else None), spoken="zh") == chinese


@pytest.mark.parametrize(
    ("value", "rank", "previous_rank", "tail"),
    [
        (36, 2, 4, "nearly doubles and moves from rank 4 to 2"),
        (36, 4, 2, "nearly doubles but slips from rank 2 to 4"),
        (15, 4, 2, "falls by 5 and slips from rank 2 to 4"),
        (15, 2, 4, "falls by 5 but moves from rank 4 to 2"),
    ],
)
def test_a_change_of_rank_is_told(value: int, rank: int, previous_rank: int, tail: str) -> None:
    assert title(Entry("DEU", "Germany", value, 20, rank, previous_rank)) == f"Germany {tail}"


def test_a_vanished_country_can_be_the_most_striking() -> None:
    gone = (Entry("ITA", "Italy", 0, 30, None, 1),)
    assert (
        title(Entry("DEU", "Germany", 22, 20, 1, 2), gone=gone)
        == "Italy is absent, after 30 exhibitors in 2024"
    )


def test_articles_stand_in_english_only() -> None:
    entry = Entry("USA", "United States", 40, 20, 1, 1)
    assert title(entry) == "The United States doubles to 40 exhibitors"
    assert title(Entry("USA", "美国", 40, 20, 1, 1), spoken="zh").startswith("美国翻一番")


def test_latin_names_are_set_off_in_chinese() -> None:
    assert title(Entry("AI", "AI", 40, 20, 1, 1), spoken="zh") == "AI 翻一番，共 40 家参展商"


def test_nothing_moved_so_somebody_leads() -> None:
    first, second = Entry("DEU", "Germany", 40, 40, 1, 1), Entry("FRA", "France", 10, 10, 2, 2)
    assert title(first, second) == "Germany leads with 40 of 50 exhibitors"
    assert title() == ""


def test_leaders_share_the_first_place() -> None:
    alike = [Entry(key, key, 7, rank=1) for key in ("Aland", "Beland", "Celand")]
    assert (
        leader_title(Ranking(tuple(alike[:2])), NOUN, EN)
        == "Aland and Beland lead with 7 each, of 14 exhibitors"
    )
    more = Ranking((*alike, Entry("Deland", "Deland", 2, rank=4)))
    assert leader_title(more, NOUN, EN) == "3 groups lead with 7 each, of 23 exhibitors"
    assert leader_title(more, NOUN, ZH) == "3 个并列首位：23 家参展商中各占 7"
    assert leader_title(Ranking(tuple(alike)), NOUN, EN) == "3 groups with 7 each, 21 exhibitors in all"
    assert leader_title(Ranking(tuple(alike)), NOUN, ZH) == "3 个各占 7，共 21 家参展商"
    assert leader_title(Ranking(tuple(alike[:1])), NOUN, EN) == "Aland has all 7 exhibitors"
    assert (
        leader_title(Ranking(tuple(alike[:1]), unassigned=3), NOUN, EN)
        == "Aland leads with 7 of 10 exhibitors"
    )


def test_space_and_number_can_have_different_leaders() -> None:
    count = Ranking((Entry("USA", "United States", 46, rank=1), Entry("DEU", "Germany", 41, rank=2)))
    space = Ranking((Entry("DEU", "Germany", 1710, rank=1), Entry("USA", "United States", 1480, rank=2)))
    assert space_title(space, count, EN) == "The United States leads by exhibitors, Germany by net space"
    assert space_title(space, Ranking(()), EN) == "Germany leads by net space with 1,710 m²"
    assert space_title(Ranking(()), count, EN) == ""
    tied = Ranking((Entry("USA", "United States", 41, rank=1), Entry("FRA", "France", 41, rank=1)))
    assert space_title(space, tied, EN) == "Germany leads by net space with 1,710 m²"
    assert space_title(tied, count, EN) == "The United States and France lead by net space with 41 m² each"


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.tuples(st.integers(1, 500), st.integers(0, 500) | st.none()), max_size=6),
    st.sampled_from(["en", "zh"]),
)
def test_the_title_is_about_the_largest_change(values: list[tuple[int, int | None]], lang: str) -> None:
    entries = tuple(Entry(f"K{n}", f"Name{n}", value, previous) for n, (value, previous) in enumerate(values))
    text = title(*sorted(entries, key=lambda entry: -entry.value), spoken=lang)
    assert bool(text) == bool(values)
    moved = [abs(entry.change) for entry in entries if entry.change]
    if moved:
        assert any(entry.name in text for entry in entries if abs(entry.change or 0) == max(moved))


def test_where_two_changed_alike_neither_is_singled_out() -> None:
    first, second = Entry("DEU", "Germany", 22, 34), Entry("JPN", "Japan", 21, 33)
    assert not has_mover(Ranking((first, second)))
    assert has_mover(Ranking((first, Entry("JPN", "Japan", 21, 32))))
    assert not has_mover(Ranking((Entry("DEU", "Germany", 22, 22), Entry("JPN", "Japan", 21, 21))))
    assert not has_mover(Ranking(()))
