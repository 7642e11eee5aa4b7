"""Web domains of organisations, from their website or their e-mail address."""

import functools
import re

from expo_app.model.layout import Field
from expo_app.model.places import RESOURCES
from expo_app.pipeline.clean.cells import Cells, each_once

_HOST = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:)?/{0,2}(?:[^/@\s]*@)?((?:[\w-]+\.)+[^\W\d_][\w-]+)(?=[:/?#\s,;]|$)"
)
_MAIL = re.compile(r"[^\s@<>,;:]+@((?:[\w-]+\.)+[^\W\d_][\w-]+)")


@functools.cache
def _shared() -> frozenset[str]:
    """Domains of mail and web hosts: they tell nothing about the organisation."""
    lines = (RESOURCES / "shared_domains.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def domains(cells: Cells) -> list[str]:
    """The web domain of each row, in lower case and without "www.", or ""."""
    sites = each_once(cells.joined(Field.WEBSITE).values, domain_of_site)
    mails = each_once(cells.joined(Field.EMAIL).values, domain_of_mail)
    texts = zip(cells.joined(Field.WEBSITE).values, cells.joined(Field.EMAIL).values, strict=True)
    return [sites[site] or mails[mail] for site, mail in texts]


def domain_of_site(text: str) -> str:
    """The domain of a web address ("https://www.acme.com/en" is acme.com); "" for hosts that many share."""
    match = _HOST.match(text.strip().casefold())
    return _own(match[1]) if match else ""


def domain_of_mail(text: str) -> str:
    """The domain of the first mail address; "" for free mail."""
    match = _MAIL.search(text.casefold())
    return _own(match[1]) if match else ""


def _own(host: str) -> str:
    domain = host.removeprefix("www.")
    return "" if domain in _shared() or domain.partition(".")[2] in _shared() else domain
