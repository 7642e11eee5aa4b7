"""Where many share a place, none of them is singled out."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, By, Measure
from expo_app.report import remarks
from expo_app.report.compose import compose
from expo_app.report.contributions import by_country, change_title
from expo_app.report.label_places import Room, label_places
from expo_app.report.map_classes import class_begins, class_names, class_of, leading, steps
from expo_app.report.movers import leader_title
from expo_app.report.ranking import by_count
from expo_app.report.spec import Mark, Tone
from expo_app.report.words import words

EN, ZH = words("en"), words("zh")
CAME, STAYED, WENT = (
    ("CHL", "PER", "EGY"),
    ("DEU", "FRA", "ITA", "ESP", "AUT", "CHE"),
    ("BEL", "FIN", "NOR", "DNK"),
)


@pytest.fixture
def one_each(gdte: Dossier, group: Callable[..., Breakdown]) -> Dossier:
    """A delegation from each of nine countries, from ten before, and the host."""
    abroad = dict.fromkeys(CAME, (1, 0, None, None))
    abroad |= dict.fromkeys(STAYED, (1, 1, None, None)) | dict.fromkeys(WENT, (0, 1, None, None))
    found = group(By.COUNTRY, abroad | {"CHN": (1, 1, None, None)})
    return replace(gdte, international_countries=group(By.COUNTRY, abroad), countries=found)


def test_a_ranking_of_equals_is_no_page(one_each: Dossier) -> None:
    more = replace(one_each, international_countries=widened(one_each.international_countries))
    ids = {page.id for page in compose(more, "en").pages}
    assert not {"top_countries", "contribution_countries"} & ids
    assert {"world_map", "regions"} <= ids


def widened(found: Breakdown) -> Breakdown:
    """More than a page shows, all alike."""
    rows = [row for row in found.rows if row.value and row.previous]
    return replace(found, rows=tuple(replace(rows[0], key=f"X{at:02}") for at in range(20)))


def test_equals_are_told_as_equals(one_each: Dossier) -> None:
    ranking = by_count(one_each.international_countries, EN)
    assert leader_title(ranking, "noun.international_exhibitors", EN) == (
        "9 groups with 1 each, 9 international exhibitors in all"
    )
    assert not any("first 3" in remark.head for remark in remarks.country_remarks(one_each, EN))


def test_a_change_that_many_share_is_nobodys(one_each: Dossier, refigured: Callable[..., Dossier]) -> None:
    told = refigured(one_each, {Measure.EXHIBITORS: (10.0, 11.0)})
    assert change_title(told, EN) == "Exhibitors down 9.1 %"
    assert not any(name in change_title(told, ZH) for name in ("比利时", "芬兰"))


def test_both_languages_show_the_same_groups(one_each: Dossier) -> None:
    shown = [by_country(one_each, words, limit=4) for words in (EN, ZH)]
    first, second = ({mark.key for mark in chart.series[0].marks} for chart in shown if chart)
    assert first == second


def test_few_classes_take_the_last_steps() -> None:
    assert class_names(class_begins([1, 1])) == ("1",)
    assert [class_of(value, class_begins([1])) for value in (0, 1)] == [-1, 5]
    begins = class_begins([8, 1])
    assert class_names(begins) == ("1", "2", "3–4", "5–6", "7–9")
    assert list(steps(begins)) == [1, 2, 3, 4, 5]
    assert class_names(class_begins([12])) == ("1", "2", "3–4", "5–6", "7–9", "10+")


def test_labels_on_the_map_single_nobody_out() -> None:
    def marks(*values: int) -> list[Mark]:
        return [Mark(value, str(value), Tone.THIS) for value in values]

    assert leading(marks(1, 1, 1, 1, 1), 4) == []
    assert [mark.value for mark in leading(marks(9, 5, 3, 3, 3), 4)] == [9, 5]
    assert [mark.value for mark in leading(marks(9, 5, 3, 3), 4)] == [9, 5, 3, 3]


def test_lines_to_labels_do_not_cross() -> None:
    places = [(100.0, 70.0), (104.0, 62.0), (97.0, 78.0), (108.0, 74.0)]
    rooms = label_places([(place, 60.0) for place in places], 10.0, [], Room(0, 0, 240, 160), [])
    lines = [(room.nearest(place), place) for room, place in zip(rooms, places, strict=True) if room]
    assert len(lines) == 4
    for number, (start, end) in enumerate(lines):
        for other_start, other_end in lines[number + 1 :]:
            assert not crossing(start, end, other_start, other_end)


def crossing(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float]
) -> bool:
    """Whether a-b and c-d meet, by solving for where they do."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    below = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx)
    if not below:
        return False
    along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / below
    other = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / below
    return 0 < along < 1 and 0 < other < 1


def test_who_alone_leads_is_named_still(gdte: Dossier) -> None:
    assert "China, Germany and Singapore" in change_title(gdte, EN)
    assert any("from the first 3" in remark.head for remark in remarks.country_remarks(gdte, EN))
