"""May the event call itself international? The rules of ISO 25639, FKM, AUMA and China."""

from collections.abc import Sequence

from expo_app.model.figure import Figure, Measure
from expo_app.model.international import Compared, Condition, InternationalTest
from expo_app.model.profile import CHINA_OVERSEAS, FKM, UFI

Need = tuple[Compared, float]
_BOTH: tuple[Need, ...] = ((Compared.EXHIBITOR_SHARE, 10), (Compared.VISITOR_SHARE, 5))
_ABROAD: tuple[Need, ...] = ((Compared.EXHIBITORS_FROM_ABROAD, 20), (Compared.VISITORS_FROM_ABROAD, 100))
RULES: dict[str, tuple[tuple[Need, ...], ...]] = {
    "iso": ((_BOTH[0],), (_BOTH[1],)),
    "fkm": (_BOTH,),
    "auma": (_BOTH + _ABROAD,),
    "china": (_BOTH, ((Compared.SPACE_SHARE, 20),)),
}
"""Rule -> ways to meet it -> what each needs, in percent or heads. ISO 25639's note takes either share, FKM
both; AUMA asks for heads from abroad besides; China takes both shares or a fifth of the net space."""


COUNTED_BY = {"iso": UFI.name, "fkm": FKM.name, "auma": FKM.name, "china": CHINA_OVERSEAS.name}
"""Rule -> the profile by which whoever made the rule counts (AUMA publishes figures audited by FKM)."""


def international_test(rule: str, figures: Sequence[Figure]) -> InternationalTest:
    """One of RULES tested on the figures of one edition, which are counted by its profile."""
    values = _values({figure.measure: figure.value for figure in figures})
    ways = tuple(tuple(Condition(what, values[what], least) for what, least in way) for way in RULES[rule])
    return InternationalTest(rule, ways, COUNTED_BY[rule])


def _values(known: dict[Measure, float | None]) -> dict[Compared, float | None]:
    def share(part: Measure, whole: Measure) -> float | None:
        some, everyone = known.get(part), known.get(whole)
        return 100 * some / everyone if some is not None and everyone else None

    return {
        Compared.EXHIBITOR_SHARE: share(Measure.INTERNATIONAL_EXHIBITORS, Measure.EXHIBITORS),
        Compared.VISITOR_SHARE: share(Measure.INTERNATIONAL_VISITORS, Measure.VISITORS),
        Compared.SPACE_SHARE: share(Measure.INTERNATIONAL_NET_SPACE, Measure.NET_SPACE),
        Compared.EXHIBITORS_FROM_ABROAD: known.get(Measure.INTERNATIONAL_EXHIBITORS),
        Compared.VISITORS_FROM_ABROAD: known.get(Measure.INTERNATIONAL_VISITORS),
    }
