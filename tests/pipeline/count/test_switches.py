"""Each switch of a profile, recounted in plain Python over the rows."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.profile import AS_LISTED, UFI, CountingProfile
from expo_app.model.terms import Role
from expo_app.pipeline.count.rules import count_rows

HOST = "CHN"
ROLES = ("main", "co", "represented", "organiser", "service")
switches = st.fixed_dictionaries(
    {
        "roles": st.frozensets(st.sampled_from(ROLES), min_size=1).map(
            lambda names: frozenset(map(Role, names))
        ),
        "each_once": st.booleans(),
        "cancelled": st.booleans(),
        "online": st.booleans(),
        "duplicates": st.booleans(),
        "homes": st.sampled_from([frozenset(), frozenset({"CHN", "HKG"}), frozenset({"DEU", "FRA"})]),
    }
)


def counting(rows, profile: CountingProfile):
    """Sheet rows of the exhibitors' rows that count, further stands included; and the firms among them."""
    seen, standing = set(), []
    for row in sorted(rows, key=lambda row: (row["file"], row["sheet"], row["row"])):
        if row["population"] != "exhibitors" or row["excluded"]:
            continue
        if row["status"] == "cancelled" and not profile.cancelled:
            continue
        print_, known = (row["edition"], row["fingerprint"]), (row["edition"], row["fingerprint"]) in seen
        seen.add(print_)
        if known and not profile.duplicates:
            continue
        if row["mode"] == "online" and not profile.online:
            continue
        if row["role"] in {str(role) for role in profile.roles}:
            standing.append(row)
    return standing, {(row["edition"], row["organisation_id"]) for row in standing}


@settings(deadline=None, max_examples=15)
@given(seed=st.integers(0, 3), given_switches=switches)
def test_every_combination_counts_what_it_says(event, as_frame, seed, given_switches):
    profile = replace(UFI, name="own", **given_switches)
    rows = event(seed)
    standing, firms = counting(rows, profile)
    counted = count_rows(as_frame(rows), profile, HOST)
    chosen = counted[counted["counted"] & (counted["population"] == "exhibitors")]
    if profile.each_once:
        assert set(zip(chosen["edition"], chosen["organisation_id"], strict=True)) == firms
        assert len(chosen) == len(firms)
    else:
        assert sorted(chosen["row"]) == sorted(row["row"] for row in standing)
    home = profile.homes if HOST in profile.homes else {HOST}
    for row in chosen.to_dict("records"):
        assert row["international"] is (row["country"] not in {"", *home})


@settings(deadline=None, max_examples=15)
@given(seed=st.integers(0, 3), given_switches=switches)
def test_whatever_is_let_in_never_makes_fewer_exhibitors(event, as_frame, seed, given_switches):
    narrow = replace(UFI, name="own", **given_switches)
    wide = replace(narrow, cancelled=True, online=True, roles=frozenset(map(Role, ROLES)))
    rows = as_frame(event(seed))
    few, many = (
        count_rows(rows, profile, HOST).query("counted and population == 'exhibitors'")
        for profile in (narrow, wide)
    )
    firms = [set(zip(part["edition"], part["organisation_id"], strict=True)) for part in (few, many)]
    # An exact duplicate of a row that does not count never hides one that does.
    assert firms[0] <= firms[1] or not narrow.duplicates


@pytest.mark.parametrize("population", ["exhibitors", "visitors"])
def test_as_listed_is_every_row_that_nobody_excluded(event, as_frame, population):
    rows = [row for row in event(0) if row["population"] == population]
    counted = count_rows(as_frame(rows), AS_LISTED, HOST)
    assert counted["counted"].sum() == sum(not row["excluded"] for row in rows)
