"""Compares this project's matching with rapidfuzz alone and with Splink on DuckDB, on labelled pairs.

    PYTHONPATH=. python tests/benchmarks/compare_matching.py [PAIRS.csv]

The CSV has the columns left, right, same; without one it is the labelled set of the tests. Left names stand
in one edition and right names in the next. rapidfuzz is a dependency of the project; Splink and DuckDB are
not: install splink==4.0.0, sqlglot==25.32.1 and duckdb beside the project to have them in the table. Results
are in docs/matching.md.
"""

import csv
import importlib.util
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
from rapidfuzz import fuzz, process

from expo_app.model.matching import MatchStatus
from expo_app.pipeline.match.keys import name_key
from expo_app.pipeline.match.match import match
from expo_app.pipeline.schema import PARTICIPATION

LABELLED = Path(__file__).parents[1] / "pipeline" / "match" / "labelled_pairs.csv"
Ends = tuple[int, int]
Found = tuple[set[Ends], set[Ends]]
"""(accepted, proposed): pairs of a place in the left list and one in the right list."""


def ours(left: list[str], right: list[str]) -> Found:
    """The project's own matching."""
    blank = dict.fromkeys(PARTICIPATION, "") | {"population": "exhibitors", "net_space_sqm": float("nan")}
    blank |= {"excluded": False, "fingerprint": 0}
    rows = [
        blank | {"organisation": name, "edition": edition, "source": edition, "row": place + 2}
        for edition, names in (("2024", left), ("2025", right))
        for place, name in enumerate(names)
    ]
    matched = match(pd.DataFrame(rows, columns=list(PARTICIPATION)).astype(PARTICIPATION))
    ids = matched.rows["organisation_id"].tolist()
    accepted = _equal(ids[: len(left)], ids[len(left) :])
    asked = {
        frozenset((item.left.organisation_id, item.right.organisation_id))
        for item in matched.matches
        if item.status is MatchStatus.PROPOSED
    }
    return accepted, {
        (one, other)
        for one, left_id in enumerate(ids[: len(left)])
        for other, right_id in enumerate(ids[len(left) :])
        if frozenset((left_id, right_id)) in asked
    }


def _equal(left: list[str], right: list[str]) -> set[Ends]:
    places: dict[str, list[int]] = {}
    for place, key in enumerate(right):
        places.setdefault(key, []).append(place)
    return {(one, other) for one, key in enumerate(left) for other in places.get(key, ())}


def all_pairs(scorer: Callable[..., float], accept: float, propose: float) -> Callable[..., Found]:
    """Plain rapidfuzz: every name with every other, on the keys without legal forms."""

    def run(left: list[str], right: list[str]) -> Found:
        scores = process.cdist(
            [*map(name_key, left)], [*map(name_key, right)], scorer=scorer, score_cutoff=propose, workers=2
        )
        ends = [(int(one), int(other)) for one, other in zip(*scores.nonzero(), strict=True)]
        accepted = {pair for pair in ends if scores[pair] >= accept}
        return accepted, set(ends) - accepted

    return run


def splink(left: list[str], right: list[str]) -> Found:
    """Splink with the usual settings for names: Jaro-Winkler and edit-distance levels, blocked by any shared
    word, trained by random sampling and expectation maximisation."""
    import splink.comparison_library as compare
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    settings = SettingsCreator(
        link_type="link_only",
        comparisons=[
            compare.JaroWinklerAtThresholds("name", [0.97, 0.92, 0.85]),
            compare.LevenshteinAtThresholds("sorted_words", [1, 3, 6]),
            compare.ExactMatch("head_word"),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("head_word"),
            block_on("head_letters"),
            block_on("all_words", arrays_to_explode=["all_words"]),
        ],
    )
    tables = [_splink_table(names) for names in (left, right)]
    linker = Linker(tables, settings, DuckDBAPI(), set_up_basic_logging=False)
    linker.training.estimate_probability_two_random_records_match([block_on("name")], recall=0.5)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("head_word"))
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("head_letters"))
    scored = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    chances = {
        (int(one), int(other)): chance
        for one, other, chance in zip(
            scored["unique_id_l"], scored["unique_id_r"], scored["match_probability"], strict=True
        )
    }
    accepted = {pair for pair, chance in chances.items() if chance >= 0.99}
    return accepted, set(chances) - accepted


def _splink_table(names: list[str]) -> pd.DataFrame:
    keys = [name_key(name) for name in names]
    return pd.DataFrame(
        {
            "unique_id": range(len(keys)),
            "name": keys,
            "sorted_words": [" ".join(sorted(key.split())) for key in keys],
            "all_words": [sorted(set(key.split())) for key in keys],
            "head_word": [key.split()[0] if key else "" for key in keys],
            "head_letters": [key[:4] for key in keys],
        }
    )


def contestants() -> Iterator[tuple[str, Callable[[list[str], list[str]], Found]]]:
    """All that can run here, by name."""
    yield "this project", ours
    yield "rapidfuzz token_set 92, propose 80", all_pairs(fuzz.token_set_ratio, 92, 80)
    yield "rapidfuzz token_set 98, propose 70", all_pairs(fuzz.token_set_ratio, 98, 70)
    yield "rapidfuzz token_sort 98, propose 70", all_pairs(fuzz.token_sort_ratio, 98, 70)
    yield "rapidfuzz WRatio 98, propose 70", all_pairs(fuzz.WRatio, 98, 70)
    if importlib.util.find_spec("splink"):
        yield "Splink 4 on DuckDB, 0.99, propose 0.5", splink


def says_more(left: str, right: str) -> bool:
    """Whether one name has all words of the other, and more."""
    one, other = set(name_key(left).split()), set(name_key(right).split())
    return one < other or other < one


def measures(pairs: list[dict[str, str]], found: Found) -> tuple[float, float, float, float]:
    """Percent of accepted labelled pairs that are right, of the same pairs that are accepted (of those in
    which no name says more), of the same pairs that are accepted or proposed; proposals per 1,000 names."""
    accepted, proposed = found
    numbers = range(len(pairs))
    hits = [number for number in numbers if (number, number) in accepted]
    same = [number for number in numbers if pairs[number]["same"] == "1"]
    plain = [number for number in same if not says_more(pairs[number]["left"], pairs[number]["right"])]
    right = sum(pairs[number]["same"] == "1" for number in hits)
    seen = sum((number, number) in accepted | proposed for number in same)
    return (
        100 * right / max(1, len(hits)),
        100 * sum((number, number) in accepted for number in plain) / len(plain),
        100 * seen / len(same),
        1000 * len(proposed) / (2 * len(pairs)),
    )


def main() -> None:
    """Print the table."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else LABELLED
    with path.open(encoding="utf-8-sig", newline="") as file:
        pairs = list(csv.DictReader(file))
    left, right = [pair["left"] for pair in pairs], [pair["right"] for pair in pairs]
    print(f"{'':40}{'right %':>9}{'accepted %':>12}{'found %':>9}{'asked/1000':>12}{'joined':>8}{'s':>7}")
    for title, run in contestants():
        started = time.perf_counter()
        found = run(left, right)
        seconds = time.perf_counter() - started
        shares = measures(pairs, found)
        print(f"{title:40}{shares[0]:9.1f}{shares[1]:12.1f}{shares[2]:9.1f}{shares[3]:12.0f}", end="")
        print(f"{len(found[0]):8}{seconds:7.2f}")


if __name__ == "__main__":
    main()
