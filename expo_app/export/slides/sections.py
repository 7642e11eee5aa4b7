"""The sections of a deck, as PowerPoint lists them beside the slides."""

import uuid
from collections.abc import Sequence
from itertools import groupby
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck

from expo_app.export.slides.text import printable

_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def add_sections(deck: Deck, names: Sequence[str]) -> None:
    """Group the slides; `names` are the sections of each, in their order. Without names nothing is added."""
    if not any(names):
        return
    identities = [slide.get("id") for slide in deck.slides._sldIdLst]
    pairs = groupby(zip(names, identities, strict=True), key=lambda pair: pair[0])
    sections = "".join(
        _section(number, name, [identity for _, identity in group])
        for number, (name, group) in enumerate(pairs)
    )
    listed = parse_xml(
        f'<p:ext {nsdecls("p")} uri="{_URI}"><p14:sectionLst xmlns:p14="{_P14}">{sections}'
        "</p14:sectionLst></p:ext>"
    )
    presentation = deck.part._element
    extensions = presentation.find(qn("p:extLst"))
    if extensions is None:
        extensions = parse_xml(f"<p:extLst {nsdecls('p')}/>")
        presentation.append(extensions)
    extensions.append(listed)


def _section(number: int, name: str, slides: Sequence[str]) -> str:
    identity = str(uuid.uuid5(uuid.NAMESPACE_OID, f"section {number} {name}")).upper()
    listed = "".join(f'<p14:sldId id="{slide}"/>' for slide in slides)
    title = quoteattr(printable(name) or "–")
    return (
        f'<p14:section name={title} id="{{{identity}}}"><p14:sldIdLst>{listed}</p14:sldIdLst></p14:section>'
    )
