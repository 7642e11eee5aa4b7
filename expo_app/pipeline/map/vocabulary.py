"""The words that people put above their columns, in the languages of the lists seen so far.

English, German, French, Spanish and Chinese, and the usual ones in Italian, Portuguese, Polish, Japanese and
Korean; traditional characters are read as simplified ones. Singular and plural, case, accents and punctuation
do not matter. `EXACT` words only count when they are the whole header; the others also at the end of a longer
one ("Registered country", "展商国别").
"""

import functools
import re

from expo_app.model.layout import Field
from expo_app.model.places import RESOURCES


@functools.cache
def header_words() -> tuple[tuple[Field, str], ...]:
    """All (field, word) pairs of the vocabulary, as written there."""
    lines = (RESOURCES / "header_words.txt").read_text(encoding="utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith("#"))
    _, *parts = re.split(r"\[(\w+)\]\n", text)
    tables = zip(map(Field, parts[::2]), parts[1::2], strict=True)
    return tuple(
        (field, " ".join(word.split()))
        for field, table in tables
        for word in table.split(";")
        if word.strip()
    )


EXACT = """
    account; area; attendance; badge; branch; contact; contacts; date; delegation; event; exhibition; fair;
    feria; firm; function; id; industria; internet; item; land; line; location; mail; member; messe; mode;
    n; no; nota; note; nr; number; numero; online; origin; ort; person; pos; position; product; region;
    role; row; show; size; space; staat; staff; state; status; surface; theme; tipo; title; type; web; year;
    zone; visitor; besucher; profile; track; meeting; adres; ambito; anno; cap; effectif; fiera; hala;
    kategoria; lp; nazwa; ramo; rok; rola; ruolo; sito; situacao; stato; strona; targi; name; nom; nombre;
    nome; affiliation; iso; slug; participant; teilnehmer; building; segment; art; about; amount; angles;
    balance; bereich; betrieb; business; calle; cargo; cif; colonia; commercial; cancelled; confirmed;
    construction; created; currency; deposit; discount; ditta; domain; economy; enseigne; espacio; fascia;
    fee; fees; format; furniture; giro; grosse; host; hotel; image; importe; island; koje; kiosk; logo;
    market; metier; metros; modified; modulo; moneda; montant; nation; nif; owner; pago; paid; payment; pad;
    pav; phase; fase; etapa; photo; picture; pod; pole; power; precio; presence; presso; preis; price; prix;
    produkte; produits; productos; prodotti; produtos; prasenz; rfc; rubrik; rue; sala; segmento; site;
    siret; supplier; tags; tamano; tipologia; titel; univers; updated; valor; vendor; vertical; vertretung;
    vertreter; via; video; village; wahrung; x; corporation; etablissement; sociedad; customer; dimensiones;
    modalita; activite; keywords; comments; 国; 관; 分野; 品类; 赛道; 专区; 产业;
    gross; brutto; brut; brute; bruta; lordo; 名; 项目名称; 活动; 번호; 기업; 회사; 업체; 号; 年; 届; 市;
    省; 馆; 注; 展品; 领域; 机构; 身份; 人数; 地区; 类别; 说明; 公司; 企业; 单位; 编号; 序号; 名称; 全称
"""

# Header words that say little: a better column of the same field takes their place.
WEAK: dict[str, tuple[Field, float]] = {
    "name": (Field.ORGANISATION, 0.7),
    "nom": (Field.ORGANISATION, 0.7),
    "nombre": (Field.ORGANISATION, 0.7),
    "nome": (Field.ORGANISATION, 0.7),
    "名称": (Field.ORGANISATION, 0.7),
    "全称": (Field.ORGANISATION, 0.7),
    "affiliation": (Field.ORGANISATION, 0.6),
    "participant": (Field.ORGANISATION, 0.7),
    "teilnehmer": (Field.ORGANISATION, 0.7),
    "delegation": (Field.ORGANISATION, 0.8),
    "member": (Field.ORGANISATION, 0.7),
    "brand": (Field.IGNORED, 0.6),
    "iso": (Field.COUNTRY, 0.65),
    "iso2": (Field.COUNTRY, 0.65),
    "iso3": (Field.COUNTRY, 0.65),
    "iso 2": (Field.COUNTRY, 0.65),
    "iso 3": (Field.COUNTRY, 0.65),
    "iso code": (Field.COUNTRY, 0.65),
    "location": (Field.STAND, 0.4),
    "zone": (Field.SECTORS, 0.7),
    "展区": (Field.SECTORS, 0.7),
    "exhibition area": (Field.SECTORS, 0.7),
    "type": (Field.ROLE, 0.7),
    "tipo": (Field.ROLE, 0.7),
    "building": (Field.HALL, 0.7),
    "展品": (Field.SECTORS, 0.7),
    "theme": (Field.SECTORS, 0.7),
    "segment": (Field.SECTORS, 0.7),
    "product": (Field.SECTORS, 0.7),
    "art": (Field.ROLE, 0.6),
    "tipologia": (Field.ROLE, 0.7),
    "business": (Field.ORGANISATION, 0.6),
    "fascia": (Field.ORGANISATION, 0.6),
    "display name": (Field.ORGANISATION, 0.7),
    "trade name": (Field.ORGANISATION, 0.8),
    "trading name": (Field.ORGANISATION, 0.8),
    "nombre comercial": (Field.ORGANISATION, 0.8),
    "nom commercial": (Field.ORGANISATION, 0.8),
    "enseigne": (Field.ORGANISATION, 0.7),
    "nome fantasia": (Field.ORGANISATION, 0.8),
    "vendor": (Field.ORGANISATION, 0.7),
    "supplier": (Field.ORGANISATION, 0.7),
    "客户名称": (Field.ORGANISATION, 0.8),
    "楣板名称": (Field.ORGANISATION, 0.7),
    "楣板": (Field.ORGANISATION, 0.6),
    "economy": (Field.COUNTRY, 0.7),
    "grosse": (Field.NET_SPACE, 0.7),
    "tamano": (Field.NET_SPACE, 0.7),
    "espacio": (Field.NET_SPACE, 0.7),
    "format": (Field.MODE, 0.6),
    "site": (Field.WEBSITE, 0.7),
    "domain": (Field.WEBSITE, 0.7),
    "market": (Field.SECTORS, 0.6),
    "bereich": (Field.SECTORS, 0.6),
    "vertical": (Field.SECTORS, 0.7),
    "giro": (Field.SECTORS, 0.7),
    "island": (Field.STAND, 0.5),
    "pod": (Field.STAND, 0.6),
    "host": (Field.MAIN_EXHIBITOR, 0.7),
    "presso": (Field.MAIN_EXHIBITOR, 0.7),
    "confirmed": (Field.STATUS, 0.7),
    "cancelled": (Field.STATUS, 0.7),
    "国": (Field.COUNTRY, 0.8),
    "名": (Field.ORGANISATION, 0.7),
}

# What a word means where the values cannot be what it usually means.
OTHERWISE = {
    "exhibitor category": Field.SECTORS,
    "category of exhibitor": Field.SECTORS,
    "ausstellerkategorie": Field.SECTORS,
    "categoria de expositor": Field.SECTORS,
    "categorie d'exposant": Field.SECTORS,
    "参展类别": Field.SECTORS,
    "展商类别": Field.SECTORS,
    "参展商类别": Field.SECTORS,
}

# Words that only mean something together with the cell above them ("Stand" over "Number").
# The net space where they stand under a group for space ("Fläche" over "netto" and "brutto").
NET = frozenset({"net", "netto", "neta", "neto", "netta", "nette", "liquida", "净"})

GENERIC = NET | frozenset(
    {
        "no",
        "nr",
        "number",
        "nummer",
        "numero",
        "name",
        "code",
        "id",
        "type",
        "号",
        "号码",
        "编号",
        "名称",
        "全称",
    }
)

# What may stand beside a unit in the header of the net space ("Net sqm", "qm gebucht").
SPACE_WORDS = frozenset(
    (
        *(
            "net",
            "netto",
            "neta",
            "neto",
            "netta",
            "nette",
            "total",
            "booked",
            "contracted",
            "rented",
            "paid",
        ),
        *("reserved", "actual", "size", "area", "flache", "gebucht", "gemietet", "belegt", "surface"),
        *("superficie", "contratados", "reserves", "loues", "面积", "净面积"),
    )
)

LANGUAGES: dict[str, tuple[str, ...]] = {
    "zh": ("simplified chinese", "chinese", "chinesisch", "chinois", "chino", "中文", "汉语"),
    "en": ("english", "englisch", "anglais", "ingles", "英文", "英语", "外文"),
    "de": ("german", "deutsch", "allemand", "德文"),
    "local": ("local language", "original language", "landessprache", "原文", "本国语言"),
}

UNITS: dict[str, tuple[str, ...]] = {
    "sqft": (
        "square feet",
        "square foot",
        "sq feet",
        "sq ft",
        "sqft",
        "ft2",
        "quadratfuss",
        "pieds carres",
        "平方英尺",
    ),
    "sqm": (
        *("square metres", "square meters", "square metre", "square meter", "quadratmeter"),
        *("metres carres", "metros cuadrados", "sq m", "sqm", "m2", "qm", "mq", "m x m"),
        *("平方米", "平米", "米", "m"),
    ),
}
