"""Headers put together from known words: "Exhibitor class", "Tipo espositore", "N° de stand", "展商代码"."""

import re
from collections.abc import Callable, Iterator

from expo_app.model.layout import Field

_ASPECTS = {
    "number": (
        "number numbers no nos nr n num numero numeros nummer nummern code codes codigo codice id ids ref "
        "reference referencia referenz riferimento kennung kurzel schlussel kennzeichen abbreviation"
    ),
    "name": (
        "name names namen nom noms nombre nombres nome nomi bezeichnung denominacion denomination "
        "denominazione fullname title"
    ),
    "kind": (
        "type types kind class category categories typ art tipo tipologia categoria categorie clase classe "
        "kategorie klasse role rolle profil"
    ),
    "status": "status statut estado stato state etat estatus situacion situacao",
    "size": (
        "size area surface superficie grosse flache masse dimension dimensions dimensiones dimensioni taille "
        "tamano tamanho metrage metratura metragem"
    ),
}
_WORDS = {word: aspect for aspect, words in _ASPECTS.items() for word in words.split()}
_FULL = (
    "full",
    "legal",
    "official",
    "display",
    "trading",
    "registered",
    "short",
    "complete",
    "vollstandiger",
)
_HAN = re.compile(
    r"(?P<tail>.+?) ?(?:(?P<number>编号|代码|编码|号码|番号|代号|id|号|번호)"
    r"|(?P<name>名称|全称|全名|名字|名|이름)|(?P<kind>类型|类别|性质|种类|身份|属性|等级|区分|구분)|(?P<status>状态|情况|상태)|(?P<size>面积|大小|尺寸|规格))"
)
_LINK = re.compile(
    r"^(?:of|de|des|du|der|di|del|della|dell|von|for|pour|para|da|do) "
    r"|^(?:the|la|le|les|el|los|las|lo|il|den|dem|a|o) "
)
# A kind of company says nothing about its role.
_TAKES_PART = re.compile(r"exhibit|ausst|expos|esposi|wystawc|particip|teilnehm|展商|参展|出展|참가")
# What an aspect of a field is.
_MEANINGS: dict[tuple[Field, str], Field] = {
    (Field.ORGANISATION, "number"): Field.IDENTIFIER,
    (Field.ORGANISATION, "name"): Field.ORGANISATION,
    (Field.ORGANISATION, "kind"): Field.ROLE,
    (Field.ORGANISATION, "status"): Field.STATUS,
    (Field.ORGANISATION, "size"): Field.IGNORED,
    (Field.IDENTIFIER, "number"): Field.IDENTIFIER,
    (Field.MAIN_EXHIBITOR, "name"): Field.MAIN_EXHIBITOR,
    (Field.MAIN_EXHIBITOR, "number"): Field.IGNORED,
    (Field.COUNTRY, "number"): Field.COUNTRY,
    (Field.COUNTRY, "name"): Field.COUNTRY,
    (Field.COUNTRY, "kind"): Field.IGNORED,
    (Field.HALL, "number"): Field.HALL,
    (Field.HALL, "name"): Field.HALL,
    (Field.HALL, "kind"): Field.IGNORED,
    (Field.HALL, "size"): Field.IGNORED,
    (Field.STAND, "number"): Field.STAND,
    (Field.STAND, "name"): Field.STAND,
    (Field.STAND, "kind"): Field.IGNORED,
    (Field.STAND, "status"): Field.STATUS,
    (Field.STAND, "size"): Field.NET_SPACE,
    (Field.SECTORS, "name"): Field.SECTORS,
    (Field.SECTORS, "kind"): Field.SECTORS,
    (Field.SECTORS, "number"): Field.IGNORED,
    (Field.EVENT, "name"): Field.EVENT,
    (Field.EDITION, "number"): Field.EDITION,
    (Field.EDITION, "name"): Field.EDITION,
    (Field.PHASE, "number"): Field.PHASE,
    (Field.PHASE, "name"): Field.PHASE,
}


def compound(key: str, field_of: Callable[[str], Field | None]) -> Field | None:
    """What a folded header means that names a thing and an aspect of it, in either order, with or without
    "of"; None for any other. `field_of` tells the field of a whole known word."""
    for thing, aspect in _taken_apart(key):
        field = field_of(thing)
        meaning = _MEANINGS.get((field, aspect)) if field else None
        if meaning is not None:
            is_role = meaning is not Field.ROLE or _TAKES_PART.search(thing)
            return meaning if is_role else Field.IGNORED
    return None


def _taken_apart(key: str) -> Iterator[tuple[str, str]]:
    """The ways of reading a header as a thing and an aspect."""
    words = key.split()
    if len(words) > 1 and words[-1] in _WORDS:
        things = words[:-2] if words[-2] in _FULL and len(words) > 2 else words[:-1]
        yield " ".join(things), _WORDS[words[-1]]
    if len(words) > 1 and words[0] in _WORDS:
        yield _LINK.sub("", _LINK.sub("", " ".join(words[1:]))), _WORDS[words[0]]
    if match := _HAN.fullmatch(key):
        aspect = next(name for name in _ASPECTS if match[name])
        yield match["tail"], aspect
