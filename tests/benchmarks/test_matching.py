"""Matching of two editions: how it grows, and beside comparing all names with all others."""

import gc
import random
import time

import pandas as pd
from rapidfuzz import fuzz, process

from expo_app.pipeline.match.keys import name_key
from expo_app.pipeline.match.match import match
from expo_app.pipeline.schema import PARTICIPATION

MOST_GROWTH = 14
MOST_SECONDS = 15
TRADES = (
    "Technology", "Systems", "Engineering", "Electronics", "Group", "International", "Optics", "Software",
    "Robotics", "Logistics", "Digital", "Trading", "Foods", "Plastics", "Instruments", "Aerospace",
)  # fmt: skip
FORMS = ("GmbH", "Ltd", "Inc.", "S.A.", "Co., Ltd.", "S.r.l.", "B.V.", "")
CITIES = ("Hangzhou", "Berlin", "Milano", "Lyon", "Izmir", "")


def test_twenty_thousand_names_an_edition() -> None:
    match(two_editions(200, seed=0))  # reads the tables of words
    large = two_editions(20_000, seed=4)
    few = min(seconds(two_editions(2_000, seed)) for seed in (1, 2, 3))
    many = seconds(large)
    every = all_with_all(large)
    print(f"\n2 x 2,000 names {few:.2f} s; 2 x 20,000 names {many:.2f} s: {many / few:.1f} times")
    print(f"rapidfuzz, every name with every other: {every:.1f} s")
    assert many <= MOST_SECONDS
    assert many / few <= MOST_GROWTH


def test_a_decision_does_not_score_names_anew() -> None:
    rows = two_editions(5_000, seed=5)
    first = seconds(rows)
    again = seconds(rows)
    print(f"\n2 x 5,000 names: {first:.2f} s at first, {again:.2f} s after a decision")
    assert again < first / 4


def seconds(rows: pd.DataFrame) -> float:
    """The processor's time for matching, in seconds."""
    gc.collect()  # what was there before is nobody's fault
    started = time.process_time()
    match(rows)
    return time.process_time() - started


def all_with_all(rows: pd.DataFrame) -> float:
    """The processor's time of a token_set_ratio for every pair of names, reckoned from a fortieth of them."""
    one, other = (
        [*map(name_key, rows.loc[rows["edition"] == year, "organisation"])] for year in ("2024", "2025")
    )
    started = time.process_time()
    for place in range(0, len(one) // 40, 500):
        process.cdist(one[place : place + 500], other, scorer=fuzz.token_set_ratio, score_cutoff=80)
    return 40 * (time.process_time() - started)


def two_editions(count: int, seed: int) -> pd.DataFrame:
    """Half of the firms come back, a third of them written in another way."""
    dice = random.Random(seed)
    first = [firm(dice) for _ in range(count)]
    second = [again(dice, name) for name in first[: count // 2]]
    second += [firm(dice) for _ in range(count - count // 2)]
    blank = dict.fromkeys(PARTICIPATION, "") | {"population": "exhibitors", "net_space_sqm": float("nan")}
    blank |= {"excluded": False, "fingerprint": 0}
    rows = [
        blank | {"organisation": name, "edition": edition, "source": edition, "row": place}
        for edition, names in (("2024", first), ("2025", second))
        for place, name in enumerate(names, 2)
    ]
    return pd.DataFrame(rows, columns=list(PARTICIPATION)).astype(PARTICIPATION)


def firm(dice: random.Random) -> str:
    syllables = (
        dice.choice("bcdfghjklmnprstvz") + dice.choice("aeiou") for _ in range(dice.choice((3, 4, 4)))
    )
    parts = (dice.choice(CITIES), "".join(syllables).capitalize(), dice.choice(TRADES), dice.choice(FORMS))
    return " ".join(part for part in parts if part)


def again(dice: random.Random, name: str) -> str:
    if dice.random() < 2 / 3:
        return name
    if dice.random() < 0.5:
        return name.upper().replace("TECHNOLOGY", "TECH").replace("INTERNATIONAL", "INT'L")
    place = dice.randrange(2, len(name) - 2)
    return name[:place] + name[place + 1 :]
