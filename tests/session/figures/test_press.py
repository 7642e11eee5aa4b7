"""Every headline sentence is one that the claims find true, of the figure that it means."""

import itertools
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from expo_app.model.claim import Verdict
from expo_app.model.figure import Measure
from expo_app.model.query import Query
from expo_app.report.headlines import headlines
from expo_app.report.words import words
from expo_app.session.derive import Derived
from expo_app.session.figures.claiming import claim
from expo_app.session.figures.figures import answer, dossier
from expo_app.session.figures.press import press
from expo_app.session.lists.importing import Imported
from expo_app.session.workspace import Workspace

HEADER = ("Company Name", "Country", "Net area (sqm)", "Status")
LANGUAGES = ("en", "zh")


def listed(*countries: tuple[str, int], first: int = 0) -> Sequence[Sequence[str]]:
    """So many companies of each country; names are the same in every edition from `first` on."""
    names = iter(f"{word} {kind}" for kind in ("Works", "Data") for word in WORDS[first:])
    return [(next(names), country, "9", "confirmed") for country, count in countries for _ in range(count)]


WORDS = (
    *("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel"),
    *("Ivy", "Juniper", "Larch", "Maple", "Oak", "Pine", "Rowan"),
)
FAIRS = {
    "growing": (
        listed(("China", 8), ("Germany", 2)),
        listed(("China", 9), ("Germany", 3), ("France", 1), first=1),
        listed(("China", 9), ("United States", 12), ("Germany", 4), first=2),
    ),
    "shrinking": (
        listed(("China", 12), ("Germany", 13)),
        listed(("China", 11), ("Germany", 10), ("France", 2), first=1),
        listed(("China", 11), ("Germany", 5), first=3),
    ),
    "unchanged": (listed(("China", 5), ("Japan", 2)), listed(("China", 5), ("Japan", 2), first=1)),
    "first": (listed(("China", 5), ("Japan", 1)),),
    "at home": (listed(("China", 5)), listed(("China", 6))),
}


@pytest.fixture(params=FAIRS)
def fair(
    request: pytest.FixtureRequest,
    workspace: Workspace,
    take: Callable[..., Imported],
    write_table: Callable[..., Path],
) -> Derived:
    lists = FAIRS[request.param]
    years = range(2026 - len(lists), 2026)
    take(
        *(
            write_table(f"Wood Fair {year} exhibitors.csv", HEADER, *rows)
            for year, rows in zip(years, lists, strict=True)
        ),
        host="CN",
    )
    return workspace.derived()


def test_every_sentence_is_judged_true_and_none_is_dropped(fair: Derived) -> None:
    for edition, lang in itertools.product(fair.editions, LANGUAGES):
        query = Query(edition.year)
        said = headlines(dossier(fair, query), words(lang))
        assert said
        assert press(fair, query, lang) == said
        for sentence in said:
            judged = claim(fair, sentence)
            assert judged.verdict is Verdict.TRUE, sentence
            assert all(part.statement is not None for part in judged.parts)
        if edition is fair.editions[-1]:
            speaks_of_what_it_was_made_of(fair, said)
            assert press(fair, Query(where=(("country", "CHN"),)), lang) == said


def speaks_of_what_it_was_made_of(fair: Derived, sentences: Sequence[str]) -> None:
    """A claim reads the figure out of the sentence that was put into it."""
    figures = dossier(fair, Query()).answer
    judged = [part for sentence in sentences for part in claim(fair, sentence).parts]
    for measure in (
        Measure.EXHIBITORS,
        Measure.INTERNATIONAL_EXHIBITORS,
        Measure.EXHIBITING_COUNTRIES,
        Measure.NEW,
        Measure.NET_SPACE,
    ):
        read = [part.statement for part in judged if part.statement and not part.statement.where]
        told = [one.stated for one in read if one.measure is measure]
        is_said = measure is not Measure.NEW or len(fair.editions) > 2  # fewer lists do not tell who is new
        value = figures.figure(measure).value if is_said else None
        assert (value in told) is bool(value), measure


def test_a_changed_cell_changes_the_sentence(
    workspace: Workspace, take: Callable[..., Imported], write_table: Callable[..., Path]
) -> None:
    for count in (4, 5):
        rows = listed(("China", 3), ("Germany", count))
        take(
            write_table("Wood Fair 2025 exhibitors.csv", HEADER, *rows, list_date=f"2025-0{count}-01"),
            host="CN",
        )
        assert press(workspace.derived(), Query(), "en")[0] == f"{3 + count} companies exhibited in 2025."
        assert f"{count} exhibitors came from Germany in 2025." in press(workspace.derived(), Query(), "en")


def test_another_profile_is_judged_by_its_own_figures(
    workspace: Workspace, take: Callable[..., Imported], write_table: Callable[..., Path]
) -> None:
    rows = [*listed(("China", 9), ("Germany", 3)), ("Walnut", "France", "9", "cancelled")]
    take(write_table("Wood Fair 2025 exhibitors.csv", HEADER, *rows), host="CN")
    derived = workspace.derived()
    first = {name: press(derived, Query(profile=name), "zh")[0] for name in ("ufi", "as-listed")}
    assert [claim(derived, first["as-listed"], name).verdict for name in ("as-listed", "ufi")] == [
        Verdict.TRUE,
        Verdict.FALSE,
    ]
    assert answer(derived, Query(profile="as-listed")).figure(Measure.EXHIBITORS).value == 13


def test_one_is_told_in_the_singular(
    workspace: Workspace, take: Callable[..., Imported], write_table: Callable[..., Path]
) -> None:
    take(write_table("Wood Fair 2025 exhibitors.csv", HEADER, *listed(("China", 5), ("Japan", 1))), host="CN")
    said = press(workspace.derived(), Query(), "en")
    assert "1 exhibitor came from abroad in 2025." in said
    assert "1 exhibitor came from Japan in 2025." in said
