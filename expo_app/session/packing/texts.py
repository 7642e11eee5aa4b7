"""The texts of a pack: what each file is, how to count again, and what everything means."""

from collections.abc import Iterator, Sequence

from expo_app.model.figure import Measure
from expo_app.model.places import RESOURCES
from expo_app.model.profile import CountingProfile
from expo_app.model.query import Query
from expo_app.model.terms import Reason
from expo_app.reference.countries import name_of
from expo_app.report.definitions import definition, profile_definition, profile_label
from expo_app.report.words import Words, words
from expo_app.session.derive import Derived

LANGUAGES = ("en", "zh")
_HEADS = {
    "en": ("FIGURES", "COUNTING PROFILES", "WHY A ROW DOES NOT COUNT, in the order in which it is tried"),
    "zh": ("数据", "统计口径", "不计入的原因（按适用顺序）"),
}
_FILTERS = {
    "en": "Lines with a filter ({filters}) are figures of those for whom it holds; all others are of whole "
    "editions.\n",
    "zh": "带有筛选条件（{filters}）的行仅统计符合条件者，其余各行为整届数据。\n",
}
_NOT_KNOWN = {"en": "not known", "zh": "未知"}
_SWITCHES = {
    "en": "Roles that count: {roles}. Each exhibitor once: {each_once}. Counts cancelled rows: {cancelled}, "
    "exact duplicates: {duplicates}, online only: {online}. Further home territories: {homes}. Nationality "
    "by: {nationality}.",
    "zh": "计入的类型：{roles}。每家只计一次：{each_once}。计入已取消：{cancelled}，完全重复：{duplicates}，"
    "仅线上：{online}。其他本土：{homes}。国别依据：{nationality}。",
}
_YES_NO = {"en": ("no", "yes"), "zh": ("否", "是")}


def readme(derived: Derived, query: Query, profile: CountingProfile) -> str:
    """What each file is and how to count again by hand, in English and then in Chinese."""
    filters = ", ".join(f"{field} = {value}" for field, value in query.where)
    parts = []
    for lang in LANGUAGES:
        template = (RESOURCES / "pack" / f"readme_{lang}.txt").read_text(encoding="utf-8")
        host = derived.event.host
        parts.append(
            template.format(
                event=derived.event.named(lang) or words(lang).text("event.unnamed"),
                host=name_of(host, lang, derived.event.labels) if host else _NOT_KNOWN[lang],
                editions=", ".join(edition.year for edition in derived.editions),
                profile=f"{profile.name} ({profile_label(profile, lang)})",
                filters=_FILTERS[lang].format(filters=filters) if filters else "",
            )
        )
    return "\n\n".join(parts)


def definitions(profiles: Sequence[CountingProfile], profile: CountingProfile) -> str:
    """Every figure, profile and reason in plain words, in English and then in Chinese."""
    return "\n\n".join("\n".join(_definitions(profiles, profile, words(lang))) for lang in LANGUAGES) + "\n"


def _definitions(
    profiles: Sequence[CountingProfile], profile: CountingProfile, spoken: Words
) -> Iterator[str]:
    lang = spoken.lang
    figures, by_profile, reasons = _HEADS[lang]
    yield figures
    for measure in Measure:
        yield f"\n{measure} ({spoken.text(f'measure.{measure}')})"
        yield f"    {definition(measure, lang, profile)}"
    yield f"\n\n{by_profile}"
    for one in profiles:
        yield f"\n{one.name} ({profile_label(one, lang)})"
        yield f"    {profile_definition(one, lang)}"
        yield f"    {_switches(one, lang)}"
    yield f"\n\n{reasons}\n"
    yield from (f"{reason.value}{_translated(reason, spoken)}" for reason in Reason)


def _switches(profile: CountingProfile, lang: str) -> str:
    no_yes = _YES_NO[lang]
    return _SWITCHES[lang].format(
        roles=", ".join(sorted(profile.roles)),
        each_once=no_yes[profile.each_once],
        cancelled=no_yes[profile.cancelled],
        duplicates=no_yes[profile.duplicates],
        online=no_yes[profile.online],
        homes=", ".join(sorted(profile.homes)) or "-",
        nationality=", ".join(profile.nationality),
    )


def _translated(reason: Reason, spoken: Words) -> str:
    told = spoken.texts.get(f"step.{reason.value}", "")
    return f" ({told})" if told and told != reason.value else ""
