"""Figures of a million participations, beside DuckDB's SQL for the same rules on the same rows."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from expo_app.model.figure import By, Measure
from expo_app.model.query import Answer, Query
from expo_app.model.stand_sizes import SIZE_CLASSES
from expo_app.reference.blocs import SHOWN, known_blocs
from expo_app.reference.regions import region_of
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import answer
from expo_app.session.remembering import Memory

MOST_TIMES_SQL = 2.0
MOST_GROWTH = 13
ROUNDS = 3
ORDER = 'file, sheet, "row", source'
STAND = "edition, halls, stands, net_space_sqm"
COUNTED = f"""
create or replace temp table confirmed as
select edition, organisation_id, country, role, mode, sectors, halls, stands, net_space_sqm, {ORDER}
from rows where population = 'exhibitors' and not excluded and status <> 'cancelled'
qualify row_number() over (partition by edition, fingerprint order by {ORDER}) = 1;
create or replace temp table standing as
with ranked as (
    select *, row_number() over (
        partition by edition, organisation_id order by role <> 'main', country = '', {ORDER}
    ) as stand
    from confirmed where mode = 'on site' and role in ('main', 'co')
), placed as (
    select *,
        row_number() over (partition by {STAND} order by role <> 'main', {ORDER}) as place,
        row_number() over (partition by {STAND}, organisation_id order by role <> 'main', {ORDER}) as own
    from ranked
)
select edition, organisation_id, country, role, sectors, halls, stand,
    case when stands = '' or place = 1 or (role = 'main' and own = 1) then net_space_sqm end as space
from placed;
create or replace temp table units as
select edition, organisation_id, any_value(country) filter (stand = 1) as country,
    any_value(role) filter (stand = 1) as role, sum(space) as space
from standing group by all;
create or replace temp table seen as
select organisation_id, list(edition) as years from units group by all;
"""
LEVELS = """
select edition, count(*), count(*) filter (country not in ('', 'CHN')), count(distinct nullif(country, '')),
    count(*) filter (role = 'main'), count(*) filter (role = 'co'), sum(space),
    sum(space) filter (country not in ('', 'CHN'))
from units where edition in ('2024', '2025') group by all"""
REPRESENTED = """
select edition, count(distinct organisation_id)
from confirmed anti join units using (edition, organisation_id)
where role = 'represented' and mode = 'on site' group by all"""
LOYALTY = """
select case when list_contains(years, '2024') then 'returning'
    when len(list_filter(years, lambda year: year < '2025')) > 0 then 'won_back' else 'new' end,
    count(*), sum(space)
from units join seen using (organisation_id) where edition = '2025' group by all"""
ENDS = dict(zip(SIZE_CLASSES, (9, 18, 36, 72, 150, 1e9), strict=True))
WHEN = " ".join(f"when space <= {end} then '{name}'" for name, end in ENDS.items())


def _spread(column: str) -> str:
    return f"""
    select u.edition, v.value, count(*), sum(u.space) from units u join (
        select distinct edition, organisation_id, unnest(string_split({column}, '; ')) as value from standing
    ) v using (edition, organisation_id) where v.value <> '' group by all"""


# Each stand is in its own hall; what one row states for several halls is in none of them.
HALLS = """
with named as (
    select distinct edition, organisation_id, unnest(string_split(halls, '; ')) as value from standing
), heads as (
    select edition, value, count(*) as many from named where value <> '' group by all
), spaces as (
    select edition, halls as value, sum(space) as space
    from standing where not contains(halls, '; ') group by all
)
select edition, value, many, space from heads left join spaces using (edition, value)"""


def _grouped(key: str, rest: str) -> str:
    return f"select edition, {key} as key, count(*), sum(space) from units {rest} group by all"


GROUPS = {
    By.COUNTRY: _grouped("country", "where country <> ''"),
    By.REGION: _grouped("region", "join regions using (country)"),
    By.BLOC: _grouped("bloc", "join blocs using (country)"),
    By.SECTOR: _spread("sectors"),
    By.ROLE: _grouped("role", ""),
    By.HALL: HALLS,
    By.SIZE: _grouped(f"case {WHEN} end", "where space is not null"),
    By.LOYALTY: f"select '2025', * from ({LOYALTY})",
}


def test_each_breakdown_of_a_million_rows(
    fair: Callable[[int], Derived], tmp_path: Path, seconds: Callable[..., float]
) -> None:
    """Counting the rows and then a breakdown, and the breakdown alone once they are counted. DuckDB answers
    the same question: the measures of both editions, loyalty over all of them, and the groups."""
    duckdb = pytest.importorskip("duckdb")
    derived = fair(1_000_000)
    derived.participations.to_parquet(tmp_path / "rows.parquet")
    base = _base(duckdb, tmp_path / "rows.parquet")
    counting, sql_counting = [], []
    for _ in range(ROUNDS):
        counting.append(seconds(lambda: answer(_fresh(derived), Query())))
        sql_counting.append(seconds(lambda: base.execute(COUNTED)))
    anew, sql_anew = min(counting), min(sql_counting)
    print(f"\ncounting {anew:.2f} s, SQL {sql_anew:.2f} s: {anew / sql_anew:.2f} times")
    for by in By:
        found, told = answer(derived, Query(by=by)), _told(base, by)
        assert _groups(found) == told["groups"]
        assert _measures(found) == told["measures"]
        ours = seconds(lambda asked=by: answer(_ungrouped(derived), Query(by=asked)), ROUNDS)
        sql = seconds(lambda asked=by: _told(base, asked), ROUNDS)
        print(f"{by}: {ours:.3f} s, SQL {sql:.3f} s: {ours / sql:.2f} times")
        assert ours <= MOST_TIMES_SQL * sql
        assert anew + ours <= MOST_TIMES_SQL * (sql_anew + sql)


def test_ten_times_the_rows_take_ten_times_as_long(
    fair: Callable[[int], Derived], seconds: Callable[..., float]
) -> None:
    few, many = (
        min(seconds(lambda rows=rows: answer(_fresh(rows), Query(by=By.COUNTRY))) for _ in range(ROUNDS))
        for rows in map(fair, (100_000, 1_000_000))
    )
    print(f"\n100,000 rows {few:.2f} s, 1,000,000 rows {many:.2f} s: {many / few:.1f} times")
    assert many / few <= MOST_GROWTH


def _fresh(derived: Derived) -> Derived:
    """The same, of which nothing was counted yet."""
    return replace(derived, cache={}, memory=Memory())


def _ungrouped(derived: Derived) -> Derived:
    """The same with its units counted, but grouped by nothing yet: what was asked once is remembered."""
    return replace(derived, cache={key: made for key, made in derived.cache.items() if key != "sliced"})


def _base(duckdb: Any, rows: Path) -> Any:
    base = duckdb.connect()
    base.execute(f"create view rows as select * from '{rows}'")
    codes = base.execute("select distinct country from rows where country <> ''").fetchall()
    countries = [code for (code,) in codes]
    regions = pd.DataFrame({"country": countries, "region": [region_of(code) for code in countries]})
    pairs = [(code, bloc.key) for bloc in known_blocs() if bloc.kind in SHOWN for code in bloc.members]
    base.register("regions", regions)
    base.register("blocs", pd.DataFrame(pairs, columns=["country", "bloc"]))
    return base


def _told(base: Any, by: By) -> Mapping[str, Any]:
    levels = {row[0]: row[1:] for row in base.execute(LEVELS).fetchall()}
    represented = dict(base.execute(REPRESENTED).fetchall())
    loyalty = {key: heads for key, heads, _ in base.execute(LOYALTY).fetchall()}
    groups = base.execute(GROUPS[by]).fetchall()
    return {
        "measures": [*levels["2025"], *levels["2024"], represented["2025"], loyalty],
        "groups": {(year, key): pair for year, key, *pair in groups if year in ("2024", "2025")},
    }


def _measures(found: Answer) -> list[Any]:
    levels = (
        *(Measure.EXHIBITORS, Measure.INTERNATIONAL_EXHIBITORS, Measure.EXHIBITING_COUNTRIES),
        *(Measure.MAIN_EXHIBITORS, Measure.CO_EXHIBITORS, Measure.NET_SPACE, Measure.INTERNATIONAL_NET_SPACE),
    )
    loyalty = (Measure.NEW, Measure.RETURNING, Measure.WON_BACK)
    return [
        *(found.figure(measure).value for measure in levels),
        *(found.figure(measure).previous for measure in levels),
        found.figure(Measure.REPRESENTED_COMPANIES).value,
        {str(measure): found.figure(measure).value for measure in loyalty},
    ]


def _groups(found: Answer) -> Mapping[tuple[str, str], list[float | None]]:
    assert found.breakdown is not None
    rows = found.breakdown.rows
    now = {("2025", row.key): [row.value, row.net_space] for row in rows if row.value}
    if found.breakdown.by is By.LOYALTY:
        return now
    return now | {("2024", row.key): [row.previous, row.previous_net_space] for row in rows if row.previous}
