"""The key of an organisation's name: what is left when the same firm is written in another way."""

import functools
import re

from expo_app.reference.legal_forms import without_legal_form
from expo_app.reference.spelling import fold

_FORMER = re.compile(
    r"[(（\[【]\s*(?:原名|原|曾用名|前身|formerly known as|previously known as|formerly|former|previously"
    r"|f/?k/?a|vormals|ehemals|früher|anciennement|ex|antes|dawniej|eski adı|tidligere|tidigare|旧)"
    r"(?![a-z])[\s:：.,-]*([^)）\]】]*)[)）\]】]",
    re.IGNORECASE,
)
_FORMER_BEHIND = re.compile(
    r"(?<=\w)[\s,;–-]+(?:formerly known as|previously known as|formerly|f/k/a|vormals|ehemals|anciennement)"
    r"[\s:]+(\w.*)$",
    re.IGNORECASE,
)
_DOTTED_FORM = re.compile(r"(?<=\s)(?:[^\W\d_]\.){1,3}[^\W\d_]\.?(?=\s*$)")
_GROUP = re.compile(r"^\s*([^【】\[\]]+)[【\[]([^】\]]+)[】\]]\s*$")


@functools.lru_cache(maxsize=200_000)
def name_key(name: str) -> str:
    """The name without case, accents, width, punctuation, legal forms at its ends and what it says of a
    former name; "" for a name without a letter or digit."""
    return without_legal_form(fold(without_former(name)))


def without_former(name: str) -> str:
    """The name without the bracket, or the end, that tells a former name. A dotted form at the end loses its
    dots, so that it never closes up with initials before it ("C.O.I.M. S.p.A.")."""
    present = _FORMER_BEHIND.sub("", _FORMER.sub(" ", name))
    return _DOTTED_FORM.sub(lambda match: match[0].replace(".", ""), present) if "." in present else present


def former_names(name: str) -> tuple[str, ...]:
    """The former names that a name tells: "Acme (formerly Zenith)", "华电（原顺峰）", "Acme f/k/a Zenith"."""
    return (*_FORMER.findall(name), *_FORMER_BEHIND.findall(name))


def group_names(name: str) -> tuple[str, ...]:
    """The group and the company of 捷安特【捷安特（中国）有限公司】, () for other names."""
    match = _GROUP.match(without_former(name))
    return (match[1], match[2]) if match else ()
