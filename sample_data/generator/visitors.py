"""Who came to see the expo: one visitor a row, and on top of them people who are no visitors."""

from dataclasses import dataclass
from random import Random

from generator.facts import VISITOR_FACTS
from generator.nations import NATIONS
from generator.places import HOST, PLACES, SPELLINGS
from generator.roots import any_word
from generator.sectors import THEMES, ZONES, weights_of
from generator.trades import TRADES

_KINDS, _KIND_WEIGHTS = ("Trade visitor", "Visitor"), (7, 3)
STAFF = ("Press", "Stand staff", "Supplier")
"""Kinds of badges whose holders are no visitors (FKM)."""
_VISITORS_TO_A_COMPANY = 2.6
_DAY_WEIGHTS = (26, 24, 19, 20, 11)
_SOUNDS = {
    sound: codes.split()
    for sound, codes in {
        "slavic": "RUS CZE ROU UKR BGR HRV SVK SVN BLR BIH MKD MNE MDA ALB LTU LVA EST XKX GRC",
        "nordic": "SWE DNK ISL",
        "arabic": "ISR JOR KWT OMN BHR EGY MAR DZA TUN IRN IRQ AFG LBY SDN MRT DJI SOM",
        "african": "ETH GHA TZA UGA SEN CIV CMR AGO ZMB RWA BEN BFA BDI TCD COG COD GAB GMB GIN LSO LBR MDG "
        "MWI MLI MOZ NAM NER SLE SSD TGO ZWE BWA SWZ",
        "turkic": "KGZ TJK TKM AZE GEO ARM MNG",
        "indian": "LKA NPL MDV",
        "thai": "MMR KHM LAO BRN",
        "iberian": "PER ECU URY CRI PAN BOL PRY VEN CUB DOM GTM HND SLV NIC CPV",
    }.items()
}


@dataclass(frozen=True)
class Visitor:
    """One badge. `day` is ISO 8601, `country` alpha-3, `country_written` as the list says it."""

    badge: str
    kind: str
    company: str
    country: str
    country_written: str
    interest: str
    day: str


def come(year: int, seed: str) -> tuple[Visitor, ...]:
    """Everybody with a badge, in the order of the badges."""
    facts, dice = VISITOR_FACTS[year], Random(f"{seed} visitors {year}")
    nations = _shares(facts.international, facts.countries - 1)
    nations[HOST] = facts.visitors - facts.international
    holders = [(country, "") for country, count in nations.items() for _ in range(count)]
    # One of them from where no visitor comes from: it must not make a country.
    strange = NATIONS[facts.countries][0]
    among_staff = (HOST, HOST, HOST, HOST, HOST, "USA", "DEU", "SGP", strange)
    holders += [(among_staff[number % 9], STAFF[number % 5 % 3]) for number in range(facts.staff)]
    dice.shuffle(holders)
    companies = _Companies(Random(f"{seed} visitors' companies {year}"), nations)
    return tuple(_visitor(year, number, *holder, companies, dice) for number, holder in enumerate(holders, 1))


def _shares(total: int, count: int) -> dict[str, int]:
    """The visitors of the first `count` nations: at least one each, falling off with the rank."""
    weights = {code: 1 / (rank + 7) ** 1.25 for rank, (code, _) in enumerate(NATIONS[:count])}
    whole = sum(weights.values())
    shares = {code: 1 + int((total - count) * weight / whole) for code, weight in weights.items()}
    shares[NATIONS[0][0]] += total - sum(shares.values())
    return shares


def _visitor(
    year: int, number: int, country: str, staff: str, companies: "_Companies", dice: Random
) -> Visitor:
    theme = dice.choices(THEMES, weights_of(country))[0]
    kind = staff or dice.choices(_KINDS, _KIND_WEIGHTS)[0]
    day = dice.choices(VISITOR_FACTS[year].days, _DAY_WEIGHTS)[0]
    spellings = SPELLINGS.get(country, ()) if country != HOST and number % 9 == 0 else ()
    written = dice.choice(spellings) if spellings else _ENGLISH[country]
    return Visitor(f"V{number:05d}", kind, companies.of(country), country, written, ZONES[year][theme], day)


_ENGLISH = dict(NATIONS) | {HOST: PLACES[HOST].english}


class _Companies:
    """Employers of visitors: of each country some, which send two or three people."""

    def __init__(self, dice: Random, nations: dict[str, int]) -> None:
        self._dice = dice
        self._pools = {
            code: [self._name(code) for _ in range(max(1, int(count / _VISITORS_TO_A_COMPANY)))]
            for code, count in nations.items()
        }

    def of(self, country: str) -> str:
        """Some company of the country."""
        return self._dice.choice(self._pools.get(country) or [self._name(country)])

    def _name(self, country: str) -> str:
        trade = self._dice.choice(TRADES[self._dice.choice(THEMES)])[0]
        forms = PLACES[country].forms if country in PLACES else ("Ltd.",)
        form = self._dice.choice(forms).removeprefix("<")
        return f"{any_word(_sound(country), self._dice)} {trade} {form}"


def _sound(country: str) -> str:
    if country in PLACES:
        return PLACES[country].sound
    return next((sound for sound, codes in _SOUNDS.items() if country in codes), "english")
