"""What a counting profile of the user's own counts, in one sentence."""

from expo_app.model.profile import CountingProfile, Nationality
from expo_app.model.terms import Role
from expo_app.reference.countries import name_of
from expo_app.report.words import Words, words

_ALSO = ("cancelled", "online", "duplicates")


def own_definition(profile: CountingProfile, lang: str) -> str:
    """The user's own sentence, or one made of the profile's switches."""
    if profile.definition:
        return profile.definition
    text = words(lang)
    roles = [text.text(f"own.role.{role}") for role in Role if role in profile.roles]
    also = [text.text(f"own.{name}") for name in _ALSO if getattr(profile, name)]
    said = text.text(
        "own.definition",
        roles=text.listed(roles),
        once=text.text("own.once" if profile.each_once else "own.each_stand"),
        also=text.text("own.also", what=text.listed(also)) if also else "",
        international=_international(profile, text),
    )
    return text.sentence(said)


def _international(profile: CountingProfile, text: Words) -> str:
    homes = [name_of(code, text.lang) for code in sorted(profile.homes)]
    said = text.text("own.homes", homes=text.listed(homes)) if homes else text.text("own.international")
    if profile.nationality == (Nationality.CONTRACT,):
        return said
    columns = text.text("own.then").join(text.text(f"own.by.{by}") for by in profile.nationality)
    return said + text.text("own.by", by=columns)
