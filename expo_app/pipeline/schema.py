"""The one table that the pipeline works on: a pandas frame with a row for each participation.

A row of a list in whose cell several firms stand (two firms side by side, or co-exhibitors listed under their
main exhibitor) makes several participations: `source` and `row` together then occur once for each of them, in
the order of the cell, and are no key.

Column            dtype    holds
source            str      Source.id
file, sheet       str      as in Source
row               int64    1-based sheet row, the same for all firms that stand in it
edition           str      the year
population        str      Population
organisation      str      display name, as written (Latin script preferred when there are two)
organisation_local str     the name in the other language or script, or ""
main_exhibitor    str      whose stand a co-exhibitor or represented company is on, or ""
domain            str      web domain of the organisation, lower case, without "www.", or ""
role              str      Role
mode              str      Mode
status            str      Status
country           str      alpha-3, "" when not known
country_as_written str     the cell
sectors, halls, stands str several joined by SEPARATOR
net_space_sqm     float64  square metres, NaN when not known
identifier        str      the list's own number of the participant (badge, account), or ""
excluded          bool     a decision says that the row does not count
fingerprint       uint64   equal for rows of an edition and population that say exactly the same
organisation_id   str      added by match: equal for the same organisation in every edition

count adds for one profile:
counted           bool
not_counted_because str    Reason, "" when counted
international     bool     the exhibitor's country is known and is not the host's
unit              str      what is counted: the organisation once (or each of its rows, as listed)
"""

SEPARATOR = "; "

PARTICIPATION = {
    "source": "str",
    "file": "str",
    "sheet": "str",
    "row": "int64",
    "edition": "str",
    "population": "str",
    "organisation": "str",
    "organisation_local": "str",
    "main_exhibitor": "str",
    "domain": "str",
    "role": "str",
    "mode": "str",
    "status": "str",
    "country": "str",
    "country_as_written": "str",
    "sectors": "str",
    "halls": "str",
    "stands": "str",
    "net_space_sqm": "float64",
    "identifier": "str",
    "excluded": "bool",
    "fingerprint": "uint64",
}
MATCHED = PARTICIPATION | {"organisation_id": "str"}
COUNTED = MATCHED | {"counted": "bool", "not_counted_because": "str", "international": "bool", "unit": "str"}
