"""The name of the event in titles and file names."""

import re
from collections.abc import Sequence

from expo_app.model.layout import Field
from expo_app.pipeline.map.dates import without_dates
from expo_app.pipeline.map.halls import hall_named
from expo_app.pipeline.map.headings import plain, read_heading, read_labelled
from expo_app.pipeline.map.ordinals import ordinal_in, without_edition, year_in
from expo_app.reference.spelling import is_han, tidy

_STATE = (
    "official|final|closing|complete|full|provisional|preliminary|updated|pre-?registered|registered"
    "|alphabetical"
)
_LIST = "list|liste|lista|elenco|listado|relación|directory|catalogue|catalog|database|index|overview"
_PEOPLE = (
    r"(?:co-)?exhibitors?|visitors?|attendees?|aussteller\w*|besucher\w*|exposants?|visiteurs?|expositores"
    r"|visitantes|espositori|visitatori"
)
_HAN_PEOPLE = "参展商|參展商|展商|参展企业|参展单位|专业观众|观众|觀眾|采购商|企业|到场"
_HAN_STATE = "登记|报名|最终|闭馆|统计|到会"
_HAN_LIST = "名单|名單|名录|名錄|汇总表?|匯總|明细表?|一览表?|统计表|登记表|信息表|数据表?"
# What says that a text is a list, and of whom.
_LIST_WORDS = re.compile(
    rf"\b(?:{_STATE})?\s*(?:{_LIST})?\s*(?:of|for|der|des|de los|de|degli)?\s*(?:all\s+)?(?:{_PEOPLE})\b"
    rf"(?:\s*(?:{_LIST}|verzeichnis|liste|data|export))?"
    r"|\b(?:closing|final|exhibitor|visitor)\s+(?:list|report)\b"
    r"|\b(?:list|liste|lista|directory|verzeichnis|data|export|sheet|tabelle|feuil|hoja)\s?\d*\b"
    rf"|(?:{_HAN_PEOPLE})?(?:{_HAN_STATE})?(?:{_HAN_LIST})"
    rf"|(?:预登记|登记|报名|到会|到场)?(?:参展商|參展商|展商|专业观众|观众|觀眾)(?:预?(?:{_HAN_STATE}))?",
    re.IGNORECASE,
)
# What people add to the names of files and sheets: encodings, formats, versions and copies.
_NOISE = re.compile(
    r"(?<![^\W_])(?:utf-?(?:8|16)(?:-?(?:sig|bom|le|be))?|gb-?(?:18030|2312|k)|big-?5|shift-?jis|s-?jis"
    r"|latin-?1|iso-?8859-?\d*|(?:windows|win|cp)-?125\d|ansi|ascii|unicode|bom|xlsx?|xlsm|xlsb|csv|tsv|ods"
    r"|copy(?: of)?|copie(?: de)?|copia(?: de)?|kopie(?: von)?|v\.? ?\d+(?:\.\d+)*|rev\.? ?\d+"
    r"|unbenannt|untitled|book ?\d+|mappe ?\d+|sheet ?\d*)(?![^\W_])"
    r"|[(（](?:(?:last )?updated?|aktualisiert|stand|version|as of|更新|截至)[^)）]*[)）]"
    r"|副本|终[版稿]|修订[版稿]|确认版|最终版?|最新版?|定稿|新版|旧版|备份|导出|版本|第[一二三四五\d]+版|初稿|工作簿\d*|[(（]\d+[)）]",
    re.IGNORECASE,
)
# The same, but names of fairs may begin with these ("New Energy Expo").
_NOISE_AT_END = re.compile(
    r"(?:(?:^|[\s_–—-]+)(?:final|backup|export(?:ed|iert)?|download|draft|entwurf|new|neu|old|alt|updated?|version"
    r"|clean(?:ed)?|test|tmp|temp|raw|excel|part ?\d*|teil ?\d*|public|intern(?:al)?|complete|full))+$",
    re.IGNORECASE,
)
_HALLS = re.compile(
    r"(?<!\w)(?:halls?|hallen?|salles?|pabell[oó]n|padiglione|nave)\s*(?:\d{1,2}(?:\.\d)?[A-Z]?|[A-Z]{1,2}\d?)(?!\w)",
    re.IGNORECASE,
)
# What is left of a phrase at either end of a name when the rest of it is taken away.
_LEFT_OVER = re.compile(
    r"^(?:(?:of|for|from|at|the|de|del|della|des|du|der|die|das|von|für|at|vs|and|und|et|y|e)\s+)+"
    r"|(?:\s+(?:of|for|from|at|the|de|del|della|des|du|der|von|für|per|au|al|vs|and|und|et|y|e))+$",
    re.IGNORECASE,
)
_FAIR = re.compile(
    r"expo\b|exposition|fair\b|show\b|messe\b|exhibition|summit|conference|congress|forum|salon\b|feria\b|biennale|week\b"
    r"|博览会|展览会|交易会|展销会|大会|论坛|峰会|[展会](?:\b|$)|節|节$",
    re.IGNORECASE,
)
# Who made the list, who may see it, what it counts: no event.
_ADMIN = re.compile(
    r"^(?:organi[sz]er|organi[sz]ed|hosted|host|compiled|prepared|contact|internal|confidential|author|created"
    r"|source|note|status|as of|as at|date|venue|location|place|gross|net|total|page|version"
    r"|veranstalter|nur fur|erstellt|bearbeit|stand|ort|quelle|hinweis|brutto|netto|organisateur|confidentiel"
    r"|organizador|interno|主办|承办|协办|内部|联系|制表|编制|统计|截[至止]|数据|时间|地点|展览面积|总面积|展出|更新"
    r"|注|备注|单位|说明|日期|供)"
)
BRACKETS = re.compile(r"[(（][^)）]*[)）]")
EDGES = " \t-–—|/:：,，.。;；·_()（）[]【】《》「」\"'“”"
_LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9&'’.\- ]*[A-Za-zÀ-ɏ0-9]")


def event_in(text: str) -> str:
    """The event that the name of a sheet or file tells: what is left when edition, dates and the words
    for lists are taken away. "" unless the text also names an edition or says that it is a list."""
    label = plain(text)
    heading = read_heading(text)
    if not label or hall_named(text) or (heading and heading.confidence == 1):
        return ""
    says_more = year_in(text) or ordinal_in(text) is not None or _LIST_WORDS.search(text)
    return event_of_file(text) if says_more else ""


def event_of_file(stem: str) -> str:
    """The name of the event that the name of a file consists of, without the words that say which copy
    of a list it is ("final", "v2", "gb18030"); "" when nothing else is left."""
    written = _HALLS.sub(" ", _NOISE.sub(" ", stem.replace("_", " ")))
    bare = _NOISE_AT_END.sub("", _bare_name(written)).strip(EDGES)
    return bare if sum(map(str.isalpha, bare)) > 1 else ""


def event_of_titles(titles: Sequence[str]) -> str:
    """The event that the title rows name; its Latin name where they name it in two scripts.

    The likeliest line speaks of a fair and its edition, and stands first.
    """
    for title in titles:
        if labelled := _labelled(title):
            return labelled
    named = [
        (title, name) for title in titles if not _ADMIN.match(plain(title)) and (name := _bare_name(title))
    ]
    if not named:
        return ""
    best = max(map(_likeness, named))
    alike = [name for pair in named if _likeness(pair) >= best - 1 and (name := pair[1])]
    return next((name for name in alike if not is_han(name)), alike[0]) if best else named[0][1]


def _labelled(title: str) -> str:
    """The event that a title names behind a word for it ("Messe: Musterschau", "展会：数贸会")."""
    field, value = read_labelled(title) or (None, "")
    return _bare_name(value) if field is Field.EVENT else ""


def _likeness(named: tuple[str, str]) -> int:
    title, name = named
    told = bool(year_in(title)) or ordinal_in(title) is not None
    return 2 * bool(_FAIR.search(name)) + told


def names_fair(text: str) -> bool:
    """Whether a text has a word for a fair in it."""
    return _FAIR.search(text) is not None


def is_list_word(text: str) -> bool:
    """Whether a text only says that something is a list ("Data", "Exhibitors", "展商名单")."""
    return not tidy(_LIST_WORDS.sub(" ", text)).strip(EDGES)


def _bare_name(text: str) -> str:
    """A text without dates, edition and list words; only its Latin part when it names the event twice."""
    text = BRACKETS.sub(lambda bracket: " " if without_dates(bracket[0]) != bracket[0] else bracket[0], text)
    bare = tidy(_LIST_WORDS.sub(" ", without_edition(without_dates(text)))).strip(EDGES)
    bare = _LEFT_OVER.sub("", bare).strip(EDGES)
    if is_han(bare) and (latin := _LATIN_RUN.search(bare)) and len(latin[0].split()) >= 2:
        return latin[0].strip(EDGES)
    return bare if len(bare) >= 2 and any(char.isalpha() for char in bare) else ""
