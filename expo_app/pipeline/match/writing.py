"""What people vary in writing a name down, undone before its words are read."""

import re

# Endings of web addresses that are written behind a firm's name: "Datawire.io", "Hotels.com", "HotelsDotCom".
_WEB = re.compile(
    r"(?<=\w\w)\.(?:com|net|org|io|ai|eu|biz|info|cn|de|fr|it|es|nl|pl|se|dk|fi|ch|at|uk|us|jp|kr|ru|in)"
    r"(?:\.(?:cn|uk|br|au|tr|jp|kr))?/?(?=$|[\s,;/)\]])",
    re.IGNORECASE,
)
_DOT_COM = re.compile(r"(?<=[a-z])DotCom\b|(?<=\w) [Dd]ot [Cc]om\b")
_ADDRESS = re.compile(r"\bhttps?://(?:www\.)?|\bwww\.(?=\w)", re.IGNORECASE)
# A legal form that is written together with the name shows by its capitals: "SiemensAG", "CanonicalLtd".
_GLUED_FORM = re.compile(
    r"(?<=[a-z]{3})(AG|AB|GmbH|GMBH|Ltd|LTD|Inc|INC|LLC|Llc|BV|NV|SpA|SRL)(?=$|[\s,;.)])"
)
_BROTHERS = re.compile(r"\bF(?:\.|/|')?\s?lli\b\.?", re.IGNORECASE)
# What an encyclopedia puts behind a name to tell its subject from others: "Orelia (Finnish company)".
_DESCRIPTION = re.compile(
    r"(?<=\w)\s*\((?:[A-Za-z]+ ){0,2}(?:company|brand|firm|business|institution|organi[sz]ation|manufacturer|"
    r"airline|brewery|publisher|retailer|website)\)\s*$"
)
_HAN_FORM_INSIDE = re.compile("(?:股份)?有限(?:责任|責任)?公司(?=[^)）]*(?:公司|厂|廠|院|中心|店|部|处|行))")
_HAN_GROUP_INSIDE = re.compile("(?<=[\u4e00-\u9fff]{2})集[团團](?=[\u4e00-\u9fff]{2})(?!有限|股份|公司|控股)")


def as_usual(name: str) -> str:
    """The name without the ending of a web address and a description in brackets, with glued legal forms
    apart, abbreviations that hold a dot or stroke as words ("F.lli"), and without a legal form or "group" in
    the middle of a Chinese name."""
    name = _DESCRIPTION.sub("", name)
    plain = _ADDRESS.sub("", _DOT_COM.sub("", _WEB.sub("", name)))
    plain = _BROTHERS.sub("Fratelli", _GLUED_FORM.sub(r" \1", plain))
    return plain if plain.isascii() else _HAN_GROUP_INSIDE.sub("", _HAN_FORM_INSIDE.sub("", plain))
