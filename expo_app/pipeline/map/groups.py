"""Texts that stand for a group of exhibitors: a hall, a country, a zone, a phase, a way of taking part."""

import re

from expo_app.model.layout import Field
from expo_app.model.terms import Role
from expo_app.pipeline.map.halls import hall_named
from expo_app.pipeline.map.headings import plain, read_heading, read_labelled
from expo_app.pipeline.map.names import is_list_word, names_fair
from expo_app.pipeline.map.ordinals import without_edition
from expo_app.pipeline.map.phases import is_phase, phase_in, without_phase
from expo_app.pipeline.map.trades import names_trade
from expo_app.reference import country_parts
from expo_app.reference.countries import code_of
from expo_app.reference.legal_forms import without_legal_form
from expo_app.reference.roles import mode_of, role_of, status_of
from expo_app.reference.spelling import fold, is_han, tidy

Group = tuple[Field, str]

_LONGEST = 60
_EDGES = " -–_:：()（）"
# "(12)", "- 12 exhibitors", "：12家"
_COUNT = re.compile(
    r"\s*[(（\[–—:：,，-]*\s*\d+\s*(?:co-?exhibitors?|exhibitors?|companies|firms?|entries|stands?|aussteller|firmen"
    r"|unternehmen|exposants?|expositores|empresas|家企业|家展商|家|个展商|个|户)\s*[)）\]]?\s*$"
    r"|\s*[(（\[]\s*\d+\s*[)）\]]\s*$",
    re.IGNORECASE,
)
_FLOOR = re.compile(
    r"\s*[,，(（–—-]\s*(?:[^,，(（–—-]*(?:floor|level|ebene|etage|planta|层|楼))\s*[)）]?$", re.IGNORECASE
)
_ZONE_WORDS = (
    "zone|zona|area|bereich|ausstellungsbereich|themenbereich|themenwelt|sector|sektor|secteur|section|sektion"
    "|segment|category|kategorie|categorie|categoria|warengruppe|produktgruppe|branche|rubro|theme|thema"
)
_ZONE = re.compile(
    rf"(?:{_ZONE_WORDS})\s+\S.*|.*\S\s+(?:{_ZONE_WORDS})|.+(?:展区|专区|主题区|板块|展示区)|[A-Z0-9]{{1,2}}区",
    re.IGNORECASE,
)
_GROUPED_BY = (Field.COUNTRY, Field.HALL, Field.SECTORS, Field.PHASE)
# Short names that everybody writes; other short words are too easily something else ("IT", "DE").
_USUAL_SHORT = frozenset({"USA", "U.S.A.", "UK", "U.K.", "UAE", "U.A.E.", "PRC"})
_SHORT = 3
_OTHER_ROLES = (Role.CO, Role.REPRESENTED, Role.ORGANISER, Role.SERVICE)
_PARTS = re.compile(r"[,，/()（）|]|\s[–-]\s")
_IN_PAVILION = re.compile(r"(?:pavilion|pavillon|pabell[oó]n)|[国國]家?[馆館]$", re.IGNORECASE)


def group_named(text: str) -> Group | None:
    """The hall, country, zone or phase that a text by itself names, as (field, raw value); None when it names
    nothing of the kind. How many exhibitors follow ("Germany (12)") is no part of the value."""
    bare = tidy(_COUNT.sub("", tidy(text)))
    if not bare or len(bare) > _LONGEST:
        return None
    labelled = read_labelled(bare)
    if labelled and labelled[0] in _GROUPED_BY:
        return labelled
    if hall := hall_named(_FLOOR.sub("", bare)):
        return Field.HALL, hall
    if is_phase(bare):
        return Field.PHASE, bare
    if _is_country(bare):
        return Field.COUNTRY, bare
    is_zone = _ZONE.fullmatch(bare) and without_legal_form(fold(bare)) == fold(bare)
    return (Field.SECTORS, bare) if is_zone else None


def sheet_group(name: str) -> Group | None:
    """What the name of a sheet says of all its rows; beside the groups above a sector by its name alone, a
    way of taking part ("Online", "线上"), a status or a role that is not the usual one, and a phase of the
    fair where it names nothing else."""
    bare = tidy(without_edition(name)).strip(_EDGES)
    if found := group_named(bare):
        return found
    if mode_of(bare):
        return Field.MODE, bare
    if status_of(bare) and len(plain(bare)) > _SHORT:
        return Field.STATUS, bare
    if role_of(bare) in _OTHER_ROLES and len(plain(bare)) > _SHORT:
        return Field.ROLE, bare
    is_edition = bare != tidy(without_phase(name)).strip(_EDGES)
    says_other = is_edition or is_list_word(bare) or names_fair(bare) or read_heading(bare)
    if names_trade(bare) and not says_other:
        return Field.SECTORS, bare
    phase = phase_in(name)
    return (Field.PHASE, phase) if phase else None


def _is_country(text: str) -> bool:
    """Whether a text is the name of a country; a bare code may be anything, and a country's pavilion is
    no country of the exhibitors in it."""
    if text in _USUAL_SHORT:
        return True
    is_short = len(text) <= _SHORT and not is_han(text)
    if is_short or code_of(text) or _IN_PAVILION.search(text):
        return False
    in_parts = _PARTS.search(text) and country_parts.read(text).certain
    return bool(in_parts) or country_parts.exact(text).certain
