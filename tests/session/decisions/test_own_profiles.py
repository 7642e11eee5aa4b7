"""Counting profiles of one's own: read from a file, counted by, taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from expo_app.model.decision import OwnProfile
from expo_app.model.figure import Measure
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.report.definitions import profile_definition, profile_label
from expo_app.session.decisions.deciding import check
from expo_app.session.decisions.profile_files import read_profile
from expo_app.session.figures.figures import answer
from expo_app.session.figures.profiles import profile_of, profiles_of
from expo_app.session.lists.importing import Imported
from expo_app.session.workspace import Workspace

HEADER = ("Company Name", "Country", "Exhibitor Type", "Status", "Online or on site", "Stand")
ROWS = (
    ("Lindau Werke", "Germany", "Main exhibitor", "confirmed", "on site", "A1"),
    ("Lindau Werke", "Germany", "Main exhibitor", "confirmed", "on site", "A9"),
    ("Velu", "China", "Main exhibitor", "confirmed", "on site", "A2"),
    ("Quarvo", "Hong Kong", "Co-exhibitor", "confirmed", "on site", "A2"),
    ("Tolvek", "China", "Represented company", "confirmed", "on site", "A2"),
    ("Ostrava", "Czechia", "Main exhibitor", "cancelled", "on site", "A4"),
    ("Haldun", "Türkiye", "Main exhibitor", "confirmed", "online", ""),
)
FULL = """
name = "board"
title = "For the board"
chinese = "董事会口径"
[counts]
co_exhibitors = false
represented_companies = true
further_stands = true
cancelled = true
online = true
[international]
by = ["declared", "invoice", "contract"]
homes = ["China", "HK", "Macau"]
"""


@pytest.fixture
def fair(workspace: Workspace, take: Callable[..., Imported], write_table: Callable[..., Path]) -> Workspace:
    take(write_table("Wood Fair 2025 exhibitors.csv", HEADER, *ROWS), host="CN")
    return workspace


def written(folder: Path, text: str) -> Path:
    path = folder / f"own{len(list(folder.glob('*.toml')))}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def counts(fair: Workspace, profile: str) -> tuple[float | None, float | None]:
    said = answer(fair.derived(), Query(profile=profile))
    return said.figure(Measure.EXHIBITORS).value, said.figure(Measure.INTERNATIONAL_EXHIBITORS).value


def test_every_switch_of_a_file_is_read(tmp_path: Path) -> None:
    assert read_profile(written(tmp_path, FULL)) == OwnProfile(
        "board",
        "For the board",
        "董事会口径",
        roles="main; represented",
        homes="CHN; HKG; MAC",
        nationality="declared; invoice; contract",
        further_stands=True,
        cancelled=True,
        online=True,
    )


def test_a_file_with_a_name_alone_counts_as_ufi(fair: Workspace, tmp_path: Path) -> None:
    fair.decide([read_profile(written(tmp_path, 'name = "plain"'))], "plain")
    assert counts(fair, "plain") == counts(fair, "ufi") == (3, 2)


EACH_SWITCH = (
    ("[counts]\ncancelled = true", 4, 3),
    ("[counts]\nonline = true", 4, 3),
    ("[counts]\nfurther_stands = true", 4, 3),
    ("[counts]\nrepresented_companies = true", 4, 2),
    ("[counts]\nco_exhibitors = false", 2, 1),
    ('[international]\nhomes = ["CN", "HK"]', 3, 1),
    ("[counts]\nfurther_stands = true\ncancelled = true\nonline = true", 6, 5),
)


def test_each_switch_counts(fair: Workspace, tmp_path: Path) -> None:
    files = [
        written(tmp_path, f'name = "own{number}"\n{switches}')
        for number, (switches, _, _) in enumerate(EACH_SWITCH)
    ]
    fair.decide([read_profile(path) for path in files], "own")
    for number, (switches, *expected) in enumerate(EACH_SWITCH):
        assert counts(fair, f"own{number}") == tuple(expected), switches


def test_undo_takes_a_profile_away_and_says_what_there_is(fair: Workspace, tmp_path: Path) -> None:
    fair.decide([read_profile(written(tmp_path, FULL))], "board")
    assert list(profiles_of(fair.derived()))[-1] == "board"
    fair.undo()
    with pytest.raises(Problem, match=r"no counting profile 'board'; choose one of ufi, .*as-listed"):
        answer(fair.derived(), Query(profile="board"))


def test_a_later_profile_of_the_same_name_holds(fair: Workspace, tmp_path: Path) -> None:
    for text in ('name = "own"', 'name = "own"\n[counts]\nonline = true'):
        fair.decide([read_profile(written(tmp_path, text))], "own")
    assert [profile.name for profile in fair.derived().profiles] == ["own"]
    assert counts(fair, "own") == (4, 3)


def test_it_is_called_and_explained_in_both_languages(fair: Workspace, tmp_path: Path) -> None:
    fair.decide([read_profile(written(tmp_path, FULL))], "board")
    profile = profile_of(fair.derived(), "board")
    assert [profile_label(profile, lang) for lang in ("en", "zh")] == ["For the board", "董事会口径"]
    assert profile_definition(profile, "en") == (
        "Main exhibitors and represented companies, each of their stands counted, cancelled ones and online "
        "ones included; international is who comes from outside China, Hong Kong SAR China and Macao SAR "
        "China, where the event is in one of them, going by the declaration, else the invoice, else the "
        "list's country."
    )
    assert profile_definition(profile, "zh").startswith(
        "主参展商和被代理企业，每个展位各计一次，含已取消者和仅线上者"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = ", "no valid TOML file"),
        ("", "does not name its profile"),
        ('name = "ufi"', "cannot be called 'ufi'"),
        ('name = "two words"', "without spaces"),
        ('nam = "own"', "'nam', which is not known; it takes name, title"),
        ('name = "own"\n[counts]\nco = true', r"'co' in \[counts\].*it takes main_exhibitors"),
        ('name = "own"\n[counts]\nonline = "yes"', "'online' has to be true or false, not 'yes'"),
        (
            'name = "own"\n[international]\nby = ["passport"]',
            "'passport'.*contract, invoice, declared, parent",
        ),
        ('name = "own"\n[international]\nhomes = ["Atlantis"]', "'Atlantis', which is no country"),
        ('name = "own"\n[international]\nhomes = "China"', "'homes' has to be a list"),
        ('name = "own"\ncounts = 1', r"write \[counts\] on a line"),
        ("name = 7", "'name' has to be a text"),
        (
            'name = "own"\n[counts]\nmain_exhibitors = false\nco_exhibitors = false',
            "nobody would count",
        ),
    ],
)
def test_a_wrong_file_gives_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(Problem, match=said) as problem:
        read_profile(written(tmp_path, text))
    assert "\n" not in str(problem.value)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be read"):
        read_profile(tmp_path / "none.toml")


@pytest.mark.parametrize(
    "decision", [OwnProfile("as-listed"), OwnProfile("own", roles="visitor"), OwnProfile("own", homes="XYZ")]
)
def test_a_decision_is_checked_like_a_file(decision: OwnProfile) -> None:
    with pytest.raises(Problem):
        check(decision)
