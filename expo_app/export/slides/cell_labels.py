"""Labels of a chart whose texts are cells of its embedded workbook.

Each label holds the text as well, for readers that do not know such labels.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.oxml.xmlchemy import BaseOxmlElement

_C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_LABEL_EXT, _RANGE_EXT = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}", "{02D57815-91ED-43cb-92C2-25804820EDAC}"
_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


@dataclass(frozen=True)
class CellLabel:
    """One label: its text, the scheme colour, the size in points, and its position (c:dLblPos); a label
    without a text is not shown."""

    text: str
    colour: str = "tx1"
    size: float = 13.5
    bold: bool = True
    position: str = "t"


def labels_element(labels: Sequence[CellLabel]) -> BaseOxmlElement:
    """c:dLbls for a series."""
    inner = "".join(_label(at, label) if label.text else _none(at) for at, label in enumerate(labels))
    position = labels[0].position if labels else "t"
    return parse_xml(
        f'<c:dLbls {nsdecls("c", "a")} xmlns:c15="{_C15}">{inner}'
        f'<c:dLblPos val="{position}"/>{_SHOWN}{_shows_range()}</c:dLbls>'
    )


def range_element(reference: str, texts: Sequence[str]) -> BaseOxmlElement:
    """The extension at the end of a series that says where its labels come from."""
    cached = "".join(f'<c:pt idx="{at}"><c:v>{escape(text)}</c:v></c:pt>' for at, text in enumerate(texts))
    return parse_xml(
        f'<c:extLst {nsdecls("c")} xmlns:c15="{_C15}"><c:ext uri="{_RANGE_EXT}"><c15:datalabelsRange>'
        f'<c15:f>{reference}</c15:f><c15:dlblRangeCache><c:ptCount val="{len(texts)}"/>{cached}'
        f"</c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst>"
    )


def _none(at: int) -> str:
    return f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>'


def _shows_range() -> str:
    return f'<c:extLst><c:ext uri="{_LABEL_EXT}"><c15:showDataLabelsRange val="1"/></c:ext></c:extLst>'


def _label(at: int, label: CellLabel) -> str:
    field = str(uuid.uuid5(uuid.NAMESPACE_OID, f"label {at}")).upper()
    look = (
        f'<a:rPr sz="{round(label.size * 100)}" b="{int(label.bold)}"><a:solidFill>'
        f'<a:schemeClr val="{label.colour}"/></a:solidFill></a:rPr>'
    )
    return (
        f'<c:dLbl><c:idx val="{at}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p>'
        f'<a:fld id="{{{field}}}" type="CELLRANGE">{look}<a:pPr/><a:t>{escape(label.text)}</a:t></a:fld>'
        f"</a:p></c:rich></c:tx>"
        f'<c:dLblPos val="{label.position}"/>{_SHOWN}<c:extLst><c:ext uri="{_LABEL_EXT}">'
        f'<c15:dlblFieldTable/><c15:showDataLabelsRange val="1"/></c:ext></c:extLst></c:dLbl>'
    )
